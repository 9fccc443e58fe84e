package ch.onsphere.osp.api;

import java.util.concurrent.CompletionStage;

/** Carries out the requests for events on one server. */
@FunctionalInterface
public interface EventRequestHandler {

    /**
     * Triggers an event. Returns at once; the work goes on behind the stage.
     *
     * @param request which event; it may name one that does not exist
     * @return completes, on a thread of the module that must not be blocked, with the result once
     *     it is known; never exceptionally, and always within bounded time
     */
    CompletionStage<OutputResult> handle(EventRequest request);
}
