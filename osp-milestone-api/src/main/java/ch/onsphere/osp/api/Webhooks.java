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

    /**
     * Offers to help whoever sets up the remote system of a path. A host that has no place to show
     * it does without.
     *
     * @param serverId the remote system: the directory of a file such as {@code server.milestone}
     * @param path the registered path
     * @param setup tells and does what the remote system needs
     * @return closing it ends the offer
     * @throws IllegalStateException when there is an offer for this remote system
     */
    default Registration offer(ItemId serverId, String path, WebhookSetup setup) {
        return () -> {};
    }

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
