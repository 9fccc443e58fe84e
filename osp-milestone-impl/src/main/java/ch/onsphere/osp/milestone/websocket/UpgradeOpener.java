package ch.onsphere.osp.milestone.websocket;

import ch.onsphere.osp.milestone.http.ServerRoute;
import ch.onsphere.osp.milestone.http.UpgradeClient;
import ch.onsphere.osp.milestone.http.UpgradedConnection;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Opens WebSockets by the HTTP client that signs in to proxies, and reads each by a thread. */
final class UpgradeOpener implements SocketOpener {

    private final ServerRoute route;
    private final Duration timeout;
    private final Executor threads;

    UpgradeOpener(ServerRoute route, Duration timeout, Executor threads) {
        this.route = route;
        this.timeout = timeout;
        this.threads = threads;
    }

    @Override
    public CompletableFuture<OpenSocket> open(
            URI uri, Optional<String> bearer, SocketListener listener) {
        UpgradeClient client = new UpgradeClient(route, timeout);
        CompletableFuture<OpenSocket> opening = new CompletableFuture<>();
        threads.execute(() -> connect(client, uri, bearer, listener, opening));
        var unused =
                opening.whenComplete(
                        (opened, failure) -> {
                            if (failure != null) {
                                client.close();
                            }
                        });
        return opening;
    }

    private void connect(
            UpgradeClient client,
            URI uri,
            Optional<String> bearer,
            SocketListener listener,
            CompletableFuture<OpenSocket> opening) {
        FramedSocket socket;
        try {
            socket = connected(client, uri, bearer);
        } catch (IOException | RuntimeException | Error e) {
            opening.completeExceptionally(e);
            return;
        }
        if (opening.complete(socket)) {
            socket.read(listener);
        }
    }

    private FramedSocket connected(UpgradeClient client, URI uri, Optional<String> bearer)
            throws IOException {
        Handshake handshake = Handshake.fresh();
        UpgradedConnection connection = client.open(uri, handshake.headers(bearer));
        handshake.check(uri, connection.header());
        return new FramedSocket(
                new FrameInput(connection.in()),
                new FrameOutput(connection.out()),
                client::close,
                threads);
    }
}
