package ch.onsphere.osp.milestone.output;

import ch.onsphere.osp.api.EventRequest;
import ch.onsphere.osp.api.EventRequestHandler;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.command.CommandQueue;
import ch.onsphere.osp.milestone.command.EarlierCommands;
import ch.onsphere.osp.milestone.command.KeptCommand;
import ch.onsphere.osp.milestone.configuration.EventRequestReader;
import ch.onsphere.osp.milestone.event.SiteEvents;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The events that other modules ask for on one server: the way of a command, without an output. */
public final class EventRequestBinding implements EventRequestHandler {

    private static final int LONGEST_SHOWN = 200;

    private final SiteEvents events;
    private final String site;
    private final CommandQueue queue;
    private final CommandRecord record;
    private final TimeSource time;

    /**
     * Serves one server.
     *
     * @param events the events of its site
     * @param site the address of the server
     * @param queue the commands of the server
     * @param record where results are noted
     * @param time tells when a request was made
     */
    public EventRequestBinding(
            SiteEvents events,
            String site,
            CommandQueue queue,
            CommandRecord record,
            TimeSource time) {
        this.events = events;
        this.site = site;
        this.queue = queue;
        this.record = record;
        this.time = time;
    }

    @Override
    public CompletionStage<OutputResult> handle(EventRequest request) {
        long begin = record.begin();
        return submit(request).whenComplete((result, never) -> end(request, result, begin));
    }

    private CompletionStage<OutputResult> submit(EventRequest request) {
        try {
            return queue.submit(errand(request, time.now()));
        } catch (OspException e) {
            return CompletableFuture.completedStage(OutputResult.Failed.of(e));
        }
    }

    /** Goes on with a request of an earlier run, if it still goes to the same site. */
    void resume(EarlierCommands earlier, KeptCommand kept, EventRequest request) {
        RequestErrand errand = errand(request, Memo.time(kept.memo()));
        if (Memo.meaning(kept.memo()).equals(meaning())) {
            long begin = record.begin();
            earlier.resume(kept, errand, result -> end(request, result, begin));
        } else {
            record.dropped(
                    subject(request), kept, request.correlationId(), "the server's file changed");
            earlier.drop(kept, errand.key());
        }
    }

    private RequestErrand errand(EventRequest request, Instant asked) {
        return new RequestErrand(this, request, events.of(EventRequestReader.read(request)), asked);
    }

    private void end(EventRequest request, OutputResult result, long begin) {
        record.end(subject(request), request.correlationId(), result, begin);
    }

    String meaning() {
        return site;
    }

    void waits(EventRequest request, String why) {
        record.waits(subject(request), request.correlationId(), why);
    }

    private static String subject(EventRequest request) {
        return "Request for event [" + Printable.line(request.event(), LONGEST_SHOWN) + "]";
    }
}
