package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.ServerRoute;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/** Opens WebSockets to one server, by its proxy and with its trust. Used by one thread. */
final class WebSockets {

    private static final int PROXY_SIGN_IN = 407;

    /** How the client of the runtime says that a proxy opened no way. */
    private static final String NO_TUNNEL = "Tunnel failed";

    private final ServerRoute route;
    private final Duration timeout;
    private final Executor threads;
    private HttpClient client;
    private SSLContext trusted;

    /**
     * Opens nothing yet.
     *
     * @param route the way to the server; asked at each connection
     * @param timeout the limit for an opening
     * @param threads where frames are read
     */
    WebSockets(ServerRoute route, Duration timeout, Executor threads) {
        this.route = route;
        this.timeout = timeout;
        this.threads = threads;
    }

    /**
     * Opens a WebSocket.
     *
     * @param uri its address, with the scheme of HTTP
     * @param bearer what to show in the header, or empty
     * @param listener gets what arrives
     * @throws OspException when it is not opened; TOKEN_REJECTED when the header was refused
     */
    WebSocket open(URI uri, Optional<String> bearer, WebSocket.Listener listener) {
        WebSocket.Builder builder = client().newWebSocketBuilder().connectTimeout(timeout);
        bearer.ifPresent(text -> builder.header("Authorization", text));
        CompletableFuture<WebSocket> opening = builder.buildAsync(webSocketUri(uri), listener);
        try {
            return opening.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | CompletionException e) {
            throw explain(uri, e.getCause());
        } catch (TimeoutException e) {
            abandon(opening);
            throw MilestoneError.NO_ANSWER.at(uri.toString(), e);
        } catch (InterruptedException e) {
            abandon(opening);
            Thread.currentThread().interrupt();
            throw MilestoneError.STOPPING.at(uri.toString(), e);
        }
    }

    /** One that is opened all the same is of no use any more. */
    private static void abandon(CompletableFuture<WebSocket> opening) {
        var unused = opening.thenAccept(WebSocket::abort);
    }

    private static URI webSocketUri(URI uri) {
        // http becomes ws, https becomes wss.
        return URI.create("ws" + uri.toString().substring("http".length()));
    }

    /** One client serves until other certificates are trusted; it ends when none uses it. */
    private HttpClient client() {
        SSLContext now = route.tls();
        if (client == null || trusted != now) {
            HttpClient.Builder builder =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .sslContext(now)
                            .proxy(route.proxySelector())
                            .executor(threads);
            route.proxyAuthenticator().ifPresent(builder::authenticator);
            client = builder.build();
            trusted = now;
        }
        return client;
    }

    private OspException explain(URI uri, Throwable failure) {
        boolean byProxy = route.proxyFor(uri).isPresent();
        if (failure instanceof WebSocketHandshakeException refused) {
            boolean askedForPassword = refused.getResponse().statusCode() == PROXY_SIGN_IN;
            return askedForPassword && route.proxyAuthenticator().isPresent()
                    ? MilestoneError.STREAM_PROXY_SIGN_IN.at(describe(uri), refused)
                    : explain(uri, refused);
        }
        if (byProxy && String.valueOf(failure.getMessage()).startsWith(NO_TUNNEL)) {
            return MilestoneError.PROXY_REFUSED.at(
                    describe(uri) + ": " + failure.getMessage(), failure);
        }
        return failure instanceof IOException io
                ? route.explain(uri, io)
                : MilestoneError.INTERNAL_ERROR.at(String.valueOf(failure), failure);
    }

    private String describe(URI uri) {
        return uri + route.proxyFor(uri).map(proxy -> " by way of " + proxy).orElse("");
    }

    private static OspException explain(URI uri, WebSocketHandshakeException refused) {
        int status = refused.getResponse().statusCode();
        String detail = uri + " answered " + status;
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
        return error.at(detail, refused);
    }
}
