package ch.onsphere.osp.examples.xprotect;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a webhook points to: answers with the statuses it is given, 200 after the last. */
final class WebhookReceiver implements AutoCloseable {
    /** No answer at all. */
    static final int SILENCE = -1;

    private final HttpServer server;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> statuses = new LinkedBlockingQueue<>();

    record Message(String method, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    WebhookReceiver(Integer... answers) {
        statuses.addAll(List.of(answers));
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    messages.add(
                            new Message(
                                    exchange.getRequestMethod(),
                                    Map.copyOf(exchange.getRequestHeaders()),
                                    body));
                    Integer status = statuses.poll();
                    if (status == null || status != SILENCE) {
                        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
                        exchange.close();
                    }
                });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/osp");
    }

    Message next() {
        try {
            Message message = messages.poll(120, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("Nothing came");
            }
            return message;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isIdle() {
        return messages.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
