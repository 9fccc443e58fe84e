package ch.onsphere.osp.milestone.websocket;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;

/**
 * Passes on what arrives on a WebSocket of the Java runtime, and asks for the next when it was
 * worked on.
 *
 * @param listener gets it
 */
record RuntimeListener(SocketListener listener) implements WebSocket.Listener {

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        listener.onText(part, last);
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
        listener.onBinary(last);
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
        return onPong(socket, message);
    }

    @Override
    public CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
        listener.onSignOfLife();
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        listener.onClose(code, reason);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        listener.onError(error);
    }
}
