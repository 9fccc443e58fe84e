package ch.onsphere.osp.milestone.websocket;

import java.util.concurrent.CompletableFuture;

/** A WebSocket that is open. */
public interface OpenSocket {

    /**
     * Sends a text, after those before.
     *
     * @param text the whole message
     * @return done when it was handed to the network, or failed
     */
    CompletableFuture<?> sendText(String text);

    /**
     * Asks the other end for a sign of life.
     *
     * @return as of {@link #sendText}
     */
    CompletableFuture<?> ping();

    /** Ends it at once. Returns at once, too, and may be called more than once. */
    void abort();
}
