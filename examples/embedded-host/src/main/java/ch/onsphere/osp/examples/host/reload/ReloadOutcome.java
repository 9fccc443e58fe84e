package ch.onsphere.osp.examples.host.reload;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.examples.host.report.Report;
import java.util.List;

/**
 * What became of a changed tree.
 *
 * @param applied false when it was refused and everything goes on as before
 * @param restarted the module instances that were stopped, started or both
 * @param report what is wrong with the changed tree
 */
public record ReloadOutcome(boolean applied, List<ItemId> restarted, Report report) {

    /**
     * Makes the list unchangeable.
     *
     * @param applied whether it was taken over
     * @param restarted the instances concerned
     * @param report what is wrong
     */
    public ReloadOutcome {
        restarted = List.copyOf(restarted);
    }
}
