package ch.onsphere.osp.clearance.registry;

import static java.util.Locale.ROOT;

import java.util.Set;

/**
 * A job, and how it stands at the service.
 *
 * @param job the job
 * @param state as the service wrote it; empty when it did not say
 */
public record JobStanding(Job job, String state) {

    private static final Set<String> OPEN =
            Set.of("", "available", "locked", "pending", "inprogress");

    /**
     * Whether nothing more can be done for it.
     *
     * @return true for one that was completed or cancelled
     */
    public boolean isFinal() {
        return !OPEN.contains(state.toLowerCase(ROOT));
    }
}
