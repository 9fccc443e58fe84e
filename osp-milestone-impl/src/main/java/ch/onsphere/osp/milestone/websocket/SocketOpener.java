package ch.onsphere.osp.milestone.websocket;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One way in which WebSockets are opened. */
interface SocketOpener {

    /**
     * Begins to open one.
     *
     * @param uri its address, with the scheme of HTTP
     * @param bearer what to show in the header, or empty
     * @param listener gets what arrives, perhaps before the future is done
     * @return the WebSocket; whoever cancels this gives it up
     */
    CompletableFuture<OpenSocket> open(URI uri, Optional<String> bearer, SocketListener listener);
}
