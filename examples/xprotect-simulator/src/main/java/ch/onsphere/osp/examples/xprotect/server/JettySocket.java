package ch.onsphere.osp.examples.xprotect.server;

import ch.onsphere.osp.examples.simulator.server.Resets;
import ch.onsphere.osp.examples.xprotect.wire.Socket;
import ch.onsphere.osp.examples.xprotect.wire.SocketListener;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** A WebSocket over Jetty. One message or ping is read at a time, so that reading can pause. */
public final class JettySocket implements Session.Listener, Socket {
    private static final int MOST_WAITING = 20_000;

    private final SocketListener listener;
    private final EndPoint endPoint;
    private final Deque<String> waiting = new ArrayDeque<>();
    private Session session;
    private Flow flow = Flow.FREE;
    private Runnable unread;

    JettySocket(SocketListener listener, EndPoint endPoint) {
        this.listener = listener;
        this.endPoint = endPoint;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        synchronized (this) {
            session = opened;
        }
        listener.opened(this);
        opened.demand();
    }

    @Override
    public void onWebSocketText(String message) {
        if (flow() == Flow.SWALLOWED) {
            listener.swallowed(message);
            session().demand();
        } else {
            arrived(() -> listener.received(message));
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        arrived(listener::receivedBinary);
    }

    @Override
    public void onWebSocketPing(ByteBuffer payload) {
        ByteBuffer copy = ByteBuffer.allocate(payload.remaining()).put(payload).flip();
        arrived(() -> session().sendPong(copy, Callback.NOOP));
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        session().demand();
    }

    private void arrived(Runnable handling) {
        synchronized (this) {
            if (flow == Flow.PAUSED) {
                unread = handling;
                return;
            }
        }
        if (flow() == Flow.FREE) {
            handling.run();
        }
        session().demand();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        // The end of the socket follows, and is all that matters here.
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
        // Jetty may call within a send, and so within its lock, which the listener must not wait
        // for: those who send hold locks of their own.
        var unused =
                CompletableFuture.runAsync(listener::closed)
                        .whenComplete((done, failure) -> callback.succeed());
    }

    @Override
    public synchronized void send(String text) {
        switch (flow) {
            case FREE -> sendNow(text);
            case PAUSED -> {
                waiting.add(text);
                if (waiting.size() > MOST_WAITING) {
                    waiting.clear();
                    disconnect();
                }
            }
            case SWALLOWED -> {}
        }
    }

    private void sendNow(String text) {
        // Jetty queues what is sent, so that holding the lock costs no waiting and keeps the order.
        session.sendText(text, Callback.from(() -> {}, failure -> disconnect()));
    }

    @Override
    public void flow(Flow changed) {
        Runnable handling;
        synchronized (this) {
            flow = changed;
            if (changed == Flow.PAUSED) {
                return;
            }
            if (changed == Flow.FREE) {
                waiting.forEach(this::sendNow);
            }
            waiting.clear();
            handling = unread;
            unread = null;
        }
        resume(handling, changed);
    }

    private void resume(Runnable handling, Flow changed) {
        if (handling == null) {
            return;
        }
        if (changed == Flow.FREE) {
            handling.run();
        }
        session().demand();
    }

    private synchronized Flow flow() {
        return flow;
    }

    private synchronized Session session() {
        return session;
    }

    @Override
    public void close(int code, String reason) {
        session().close(code, reason, Callback.NOOP);
    }

    @Override
    public void disconnect() {
        session().disconnect();
    }

    @Override
    public void reset() {
        Resets.reset(endPoint);
    }
}
