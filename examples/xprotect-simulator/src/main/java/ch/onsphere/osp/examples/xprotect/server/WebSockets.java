package ch.onsphere.osp.examples.xprotect.server;

import ch.onsphere.osp.examples.xprotect.wire.SocketListener;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/** Turns a request into a WebSocket. */
final class WebSockets {
    private static final int MOST_OUTGOING_FRAMES = 20_000;

    private final ServerWebSocketContainer container;

    WebSockets(Server server, int largestMessage) {
        container = ServerWebSocketContainer.ensure(server);
        // A socket that only listens is usual here.
        container.setIdleTimeout(Duration.ZERO);
        container.setMaxTextMessageSize(largestMessage);
        container.setMaxBinaryMessageSize(largestMessage);
        // A snapshot of the states is one frame, however large.
        container.setAutoFragment(false);
        container.setMaxFrameSize(0);
        container.setMaxOutgoingFrames(MOST_OUTGOING_FRAMES);
    }

    /** Whether the request could be turned; if not, it is still to be answered. */
    boolean upgrade(
            SocketListener listener, Request request, Response response, Callback callback) {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        return container.upgrade(
                (asked, answer, ended) -> {
                    answer.setExtensions(List.of());
                    return new JettySocket(listener, endPoint);
                },
                request,
                response,
                callback);
    }
}
