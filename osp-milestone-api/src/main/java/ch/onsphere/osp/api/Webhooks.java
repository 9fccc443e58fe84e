package ch.onsphere.osp.api;

import java.util.concurrent.CompletionStage;

/** Where a module receives what remote systems post. */
public interface Webhooks {

    /**
     * Receives what is posted to {@code /osp/webhooks} followed by a path.
     *
     * @param path starts with a slash, for instance {@code /vms}
     * @param receiver answers the requests; called by any thread, several at once
     * @return closing it ends the service
     * @throws IllegalStateException when the path is taken
     */
    Registration register(String path, Receiver receiver);

    /** Answers the requests of one path. */
    @FunctionalInterface
    interface Receiver {

        /**
         * Answers a request. Whoever posts waits for the answer, so it should come within a second.
         *
         * @param request what was posted; it may come from anybody
         * @return completes with the HTTP status to answer, 200 to 599; when it completes
         *     exceptionally, or not in time, the host answers 503
         */
        CompletionStage<Integer> receive(WebhookRequest request);
    }
}
