package ch.onsphere.osp.examples.xprotect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A client of the Events and State WebSocket, with nothing of the site's own code. */
final class StreamClient implements WebSocket.Listener, AutoCloseable {
    /** What {@link #end()} is when the connection ended without a closing handshake. */
    static final int ABNORMAL = 1006;

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> pongs = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    /** Opens {@code /api/ws/events/v1} with that value of Authorization, empty for none. */
    static StreamClient open(SimulatedSite site, String authorization) {
        return open(site, "/api/ws/events/v1", authorization);
    }

    static StreamClient open(SimulatedSite site, String path, String authorization) {
        StreamClient client = new StreamClient();
        WebSocket.Builder builder =
                HttpClient.newBuilder()
                        .sslContext(SiteClient.trusting(site.certificateAuthority()))
                        .build()
                        .newWebSocketBuilder()
                        .connectTimeout(Duration.ofMinutes(2));
        if (!authorization.isEmpty()) {
            builder.header("Authorization", authorization);
        }
        URI address = URI.create(site.address().toString().replaceFirst("http", "ws") + path);
        client.socket = builder.buildAsync(address, client).join();
        return client;
    }

    /** The HTTP status with which the upgrade is refused. */
    static int refusal(SimulatedSite site, String path, String authorization) {
        try (StreamClient client = open(site, path, authorization)) {
            throw new AssertionError("not refused, " + client.messages.size() + " messages");
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }

    /** Sends text with apostrophes in place of quotes. */
    StreamClient send(String json) {
        socket.sendText(json.replace('\'', '"'), true).join();
        return this;
    }

    /** Sends text that may not get through. */
    void trySend(String text) {
        var unused = socket.sendText(text, true).exceptionally(failure -> socket);
    }

    /** Sends a command and returns the next message. */
    JsonNode ask(String json) {
        return send(json).next();
    }

    void sendBinary() {
        socket.sendBinary(ByteBuffer.wrap(new byte[] {1, 2}), true).join();
    }

    void ping(String text) {
        socket.sendPing(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))).join();
    }

    String pong() {
        return take(pongs);
    }

    boolean hasPong() {
        return !pongs.isEmpty();
    }

    /** The next message, which has to come. */
    JsonNode next() {
        return SiteClient.json(nextText());
    }

    String nextText() {
        return take(messages);
    }

    boolean hasMessage() {
        return !messages.isEmpty();
    }

    private static String take(BlockingQueue<String> queue) {
        try {
            String text = queue.poll(120, TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("Nothing came");
            }
            return text;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The code of the close, or {@link #ABNORMAL}. */
    int end() {
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (System.nanoTime() < latest) {
            try {
                return end.get(10, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                writeToFindOut();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("The connection does not end");
    }

    /**
     * On a busy machine the client of the runtime was seen to miss that the other side had closed
     * the connection, until it wrote the next time.
     */
    private void writeToFindOut() {
        try {
            socket.sendPing(ByteBuffer.allocate(0)).join();
        } catch (CompletionException e) {
            end.complete(ABNORMAL);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            messages.add(partial.toString());
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
        pongs.add(StandardCharsets.UTF_8.decode(message).toString());
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        end.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        end.complete(ABNORMAL);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
