package ch.onsphere.osp.milestone.output;

import ch.onsphere.osp.api.EventRequest;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.command.CommandKey;
import ch.onsphere.osp.milestone.command.Errand;
import ch.onsphere.osp.milestone.command.Finding;
import ch.onsphere.osp.milestone.command.LostAnswer;
import ch.onsphere.osp.milestone.event.OutputEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event that another module asks for.
 *
 * @param binding the requests of its server
 * @param request what was asked for
 * @param event triggers it
 * @param time when it was asked for
 */
record RequestErrand(
        EventRequestBinding binding, EventRequest request, OutputEvent event, Instant time)
        implements Errand {

    /** As for an output that does not say otherwise. */
    private static final Duration MAXIMUM_AGE = Duration.ofSeconds(30);

    @Override
    public CommandKey key() {
        return new CommandKey(request.serverId(), request.correlationId());
    }

    @Override
    public Duration maximumAge() {
        return MAXIMUM_AGE;
    }

    @Override
    public Attempt tryOnce() {
        return event.tryOnce();
    }

    @Override
    public Finding lookBack(LostAnswer lost) {
        return event.lookBack(lost);
    }

    @Override
    public List<String> others() {
        return event.others();
    }

    @Override
    public Optional<Map<String, Object>> memo() {
        return Optional.of(Memo.of(request, time, binding.meaning()));
    }

    @Override
    public void waits(String why) {
        binding.waits(request, why);
    }
}
