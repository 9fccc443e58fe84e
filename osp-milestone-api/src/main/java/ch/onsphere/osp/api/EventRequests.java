package ch.onsphere.osp.api;

/** Where a module offers other modules to trigger events on its servers. */
@FunctionalInterface
public interface EventRequests {

    /**
     * Serves the requests for one server from now on.
     *
     * @param serverId the server: the directory of a file such as {@code server.milestone}
     * @param handler carries out the requests; called by any thread, several at once
     * @return closing it ends the service
     * @throws IllegalStateException when the server is served already
     */
    Registration register(ItemId serverId, EventRequestHandler handler);
}
