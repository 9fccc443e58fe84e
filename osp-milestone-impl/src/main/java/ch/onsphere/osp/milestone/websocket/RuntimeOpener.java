package ch.onsphere.osp.milestone.websocket;

import ch.onsphere.osp.milestone.http.ServerRoute;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;

/** Opens WebSockets by the client of the Java runtime, which can sign in to no proxy. */
final class RuntimeOpener implements SocketOpener {

    private final ServerRoute route;
    private final Duration timeout;
    private final Executor threads;
    private HttpClient client;
    private SSLContext trusted;

    RuntimeOpener(ServerRoute route, Duration timeout, Executor threads) {
        this.route = route;
        this.timeout = timeout;
        this.threads = threads;
    }

    @Override
    public CompletableFuture<OpenSocket> open(
            URI uri, Optional<String> bearer, SocketListener listener) {
        WebSocket.Builder builder = client().newWebSocketBuilder().connectTimeout(timeout);
        bearer.ifPresent(text -> builder.header("Authorization", text));
        CompletableFuture<OpenSocket> opening = new CompletableFuture<>();
        var unused =
                builder.buildAsync(webSocketUri(uri), new RuntimeListener(listener))
                        .whenComplete((opened, failure) -> pass(opened, failure, opening));
        return opening;
    }

    private static void pass(
            WebSocket opened, Throwable failure, CompletableFuture<OpenSocket> opening) {
        if (failure != null) {
            opening.completeExceptionally(failure);
        } else if (!opening.complete(new RuntimeSocket(opened))) {
            opened.abort();
        }
    }

    private static URI webSocketUri(URI uri) {
        // http becomes ws, https becomes wss.
        return URI.create("ws" + uri.toString().substring("http".length()));
    }

    /** One client serves until other certificates are trusted; it ends when none uses it. */
    private HttpClient client() {
        SSLContext now = route.tls();
        if (client == null || trusted != now) {
            client =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .sslContext(now)
                            .proxy(route.proxySelector())
                            .executor(threads)
                            .build();
            trusted = now;
        }
        return client;
    }
}
