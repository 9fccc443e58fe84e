package ch.onsphere.osp.milestone.websocket;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.ServerRoute;
import ch.onsphere.osp.milestone.http.UpgradeRefused;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Opens WebSockets to one server, by its proxy and with its trust. Used by one thread. */
public final class WebSockets {

    /** How the client of the runtime says that a proxy opened no way. */
    private static final String NO_TUNNEL = "Tunnel failed";

    private final ServerRoute route;
    private final Duration timeout;
    private final SocketOpener usual;
    private final SocketOpener signedIn;

    /**
     * Opens nothing yet.
     *
     * @param route the way to the server; asked at each connection
     * @param timeout the limit for an opening
     * @param threads where WebSockets are read
     */
    public WebSockets(ServerRoute route, Duration timeout, Executor threads) {
        this.route = route;
        this.timeout = timeout;
        this.usual = new RuntimeOpener(route, timeout, threads);
        this.signedIn = new UpgradeOpener(route, timeout, threads);
    }

    /**
     * Opens a WebSocket.
     *
     * @param uri its address, with the scheme of HTTP
     * @param bearer what to show in the header, or empty
     * @param listener gets what arrives
     * @return the WebSocket
     * @throws OspException when it is not opened; TOKEN_REJECTED when the header was refused
     */
    public OpenSocket open(URI uri, Optional<String> bearer, SocketListener listener) {
        SocketOpener way = route.signsInToProxyFor(uri) ? signedIn : usual;
        CompletableFuture<OpenSocket> opening = way.open(uri, bearer, listener);
        boolean isHandedOver = false;
        try {
            OpenSocket open = opening.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            isHandedOver = true;
            return open;
        } catch (ExecutionException e) {
            throw explain(uri, e.getCause());
        } catch (TimeoutException e) {
            throw MilestoneError.NO_ANSWER.at(uri.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw MilestoneError.STOPPING.at(uri.toString(), e);
        } finally {
            if (!isHandedOver && !opening.cancel(true)) {
                // It was opened in the moment in which nobody waited for it any more.
                var unused = opening.thenAccept(OpenSocket::abort);
            }
        }
    }

    private OspException explain(URI uri, Throwable failure) {
        if (failure instanceof OspException known) {
            return known;
        }
        if (failure instanceof WebSocketHandshakeException refused) {
            return refused(uri, refused.getResponse().statusCode(), refused);
        }
        if (failure instanceof UpgradeRefused refused) {
            return refused(uri, refused.status(), refused);
        }
        Optional<URI> proxy = route.proxyFor(uri);
        if (proxy.isPresent() && String.valueOf(failure.getMessage()).startsWith(NO_TUNNEL)) {
            return MilestoneError.PROXY_REFUSED.at(
                    uri + " by way of " + proxy.get() + ": " + failure.getMessage(), failure);
        }
        return failure instanceof IOException io
                ? route.explain(uri, io)
                : MilestoneError.INTERNAL_ERROR.at(String.valueOf(failure), failure);
    }

    private static OspException refused(URI uri, int status, Throwable refused) {
        MilestoneError error =
                switch (status) {
                    case 401 -> MilestoneError.TOKEN_REJECTED;
                    case 403 -> MilestoneError.FORBIDDEN;
                    case 404 -> MilestoneError.STREAM_ABSENT;
                    case 407 -> MilestoneError.PROXY_SIGN_IN;
                    case 408, 429 -> MilestoneError.SERVER_BUSY;
                    case 502, 503, 504 -> MilestoneError.GATEWAY_DOWN;
                    default ->
                            status >= 500
                                    ? MilestoneError.SERVER_FAILED
                                    : MilestoneError.STREAM_REFUSED;
                };
        return error.at(uri + " answered " + status, refused);
    }
}
