package ch.onsphere.osp.milestone;

import ch.onsphere.osp.api.WebhookRequest;
import ch.onsphere.osp.api.Webhooks;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where a site posts to: hands on what comes, as a host does, or keeps it back for a while. */
final class WebhookDoor implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final HttpServer server;
    private final Webhooks.Receiver receiver;
    private volatile CountDownLatch opened = new CountDownLatch(0);

    WebhookDoor(Webhooks.Receiver receiver) {
        this.receiver = receiver;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handOn);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/vms");
    }

    /** What comes from now on is neither handed on nor answered. */
    void hold() {
        opened = new CountDownLatch(1);
    }

    void release() {
        opened.countDown();
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(answer(exchange, body), -1);
        }
    }

    private int answer(HttpExchange exchange, byte[] body) throws IOException {
        try {
            if (!opened.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("nobody has opened");
            }
            return receiver.receive(
                            new WebhookRequest(
                                    Map.copyOf(exchange.getRequestHeaders()),
                                    new WebhookRequest.Body(body)))
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }
}
