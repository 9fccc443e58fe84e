package ch.onsphere.osp.examples.benchmarks.stream;

import ch.onsphere.osp.examples.benchmarks.process.Address;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A client of the WebSocket that does nothing but parse each frame. */
final class BareStream implements WebSocket.Listener, AutoCloseable {

    /** The event that it subscribes to. */
    static final String EVENT = "0b9a2a4e-6d43-4f3c-8b0d-3d5d6f1f7a11";

    private final ObjectMapper json = new ObjectMapper();
    private final StringBuilder frame = new StringBuilder();
    private final BlockingQueue<JsonNode> replies = new LinkedBlockingQueue<>();
    private final Arrivals arrivals;
    private final HttpClient http;
    private final WebSocket socket;

    /** Connects, and begins a session. */
    BareStream(Address site, Arrivals arrivals) throws Exception {
        this.arrivals = arrivals;
        http = HttpClient.newBuilder().sslContext(trusting(site)).build();
        socket =
                http.newWebSocketBuilder()
                        .header("Authorization", "Bearer " + token(site))
                        .buildAsync(
                                URI.create("wss" + site.site().toString().substring(5))
                                        .resolve("/api/ws/events/v1"),
                                this)
                        .join();
        ask("{\"command\":\"startSession\",\"commandId\":1,\"sessionId\":\"\",\"eventId\":\"\"}");
    }

    /** Sends a command and waits for the parsed reply. */
    JsonNode ask(String command) throws InterruptedException {
        socket.sendText(command, true).join();
        return replies.take();
    }

    void subscribe(String eventTypes) throws InterruptedException {
        ask(
                "{\"command\":\"addSubscription\",\"commandId\":2,\"filters\":[{\"modifier\":\"include\","
                        + "\"resourceTypes\":[\"*\"],\"sourceIds\":[\"*\"],\"eventTypes\":["
                        + eventTypes
                        + "]}]}");
    }

    @Override
    public CompletionStage<?> onText(WebSocket open, CharSequence part, boolean last) {
        frame.append(part);
        if (last) {
            try {
                JsonNode parsed = json.readTree(frame.toString());
                for (JsonNode event : parsed.path("events")) {
                    arrivals.add(event.path("data").path("sent").asLong());
                }
                if (parsed.has("commandId")) {
                    replies.add(parsed);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            frame.setLength(0);
        }
        open.request(1);
        return null;
    }

    private String token(Address site) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(site.site().resolve("/API/IDP/connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "grant_type=password&client_id=GrantValidatorClient"
                                                + "&username="
                                                + Address.USER
                                                + "&password="
                                                + URLEncoder.encode(
                                                        Address.PASSWORD, StandardCharsets.UTF_8)))
                        .build();
        return json.readTree(http.send(request, BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }

    private static SSLContext trusting(Address site) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(site.certificate())) {
            store.setCertificateEntry(
                    "site", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
