package ch.onsphere.osp.milestone.output;

import ch.onsphere.osp.api.EventRequest;
import ch.onsphere.osp.api.EventRequestHandler;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.milestone.command.CommandQueue;
import ch.onsphere.osp.milestone.configuration.EventRequestReader;
import ch.onsphere.osp.milestone.error.Printable;
import ch.onsphere.osp.milestone.event.OutputEvent;
import ch.onsphere.osp.milestone.event.SiteEvents;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The events that other modules ask for on one server: the way of a command, without an output. */
public final class EventRequestBinding implements EventRequestHandler {

    /** As for an output that does not say otherwise. */
    private static final Duration MAXIMUM_AGE = Duration.ofSeconds(30);

    private static final int LONGEST_SHOWN = 200;

    private final SiteEvents events;
    private final CommandQueue queue;
    private final CommandRecord record;

    /**
     * Serves one server.
     *
     * @param events the events of its site
     * @param queue the commands of the server
     * @param record where results are noted
     */
    public EventRequestBinding(SiteEvents events, CommandQueue queue, CommandRecord record) {
        this.events = events;
        this.queue = queue;
        this.record = record;
    }

    @Override
    public CompletionStage<OutputResult> handle(EventRequest request) {
        long begin = record.begin();
        return submit(request)
                .whenComplete(
                        (result, never) ->
                                record.end(
                                        subject(request), request.correlationId(), result, begin));
    }

    private CompletionStage<OutputResult> submit(EventRequest request) {
        OutputEvent event;
        try {
            event = events.of(EventRequestReader.read(request));
        } catch (OspException e) {
            return CompletableFuture.completedStage(OutputResult.Failed.of(e));
        }
        return queue.submit(event::tryOnce, MAXIMUM_AGE);
    }

    private static String subject(EventRequest request) {
        return "Request for event [" + Printable.line(request.event(), LONGEST_SHOWN) + "]";
    }
}
