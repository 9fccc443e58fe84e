package ch.onsphere.osp.milestone.websocket;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/**
 * A WebSocket of the Java runtime.
 *
 * @param socket is open
 */
record RuntimeSocket(WebSocket socket) implements OpenSocket {

    @Override
    public CompletableFuture<?> sendText(String text) {
        return socket.sendText(text, true);
    }

    @Override
    public CompletableFuture<?> ping() {
        return socket.sendPing(ByteBuffer.allocate(0));
    }

    @Override
    public void abort() {
        socket.abort();
    }
}
