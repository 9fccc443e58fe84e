package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {
    private static final String GATE = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String CAMERA = "a1a1a1a1-0000-4000-8000-000000000003";
    private static final String MOTION = "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.1234567Z");

    private SimulatedSite site;

    private SimulatedSite start(SiteOptions options) {
        site = SimulatedSite.start(options);
        return site;
    }

    private static SiteOptions options() {
        return SiteOptions.defaults()
                .withHttps(false)
                .withClock(SimulatorClock.fixed(NOW))
                .withBasicUser("onsphere", "secret")
                .withCamera(CAMERA, "Door")
                .withUserDefinedEvent(GATE, "Open gate");
    }

    private static SiteOptions options(WebhookReceiver receiver, String token) {
        return options()
                .withWebhook("OnSphere", receiver.address().toString(), token)
                .withWebhookRule("", "", "OnSphere");
    }

    @AfterEach
    void close() {
        if (site != null) {
            site.close();
        }
    }

    private String trigger() {
        return SiteClient.json(
                        SiteClient.of(site)
                                .signedIn("onsphere", "secret")
                                .post("/api/rest/v1/events", "{\"type\":\"" + GATE + "\"}"))
                .path("data")
                .path("id")
                .asText();
    }

    private static byte[] hmac(byte[] key, String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
    }

    private void ended(int attempts) {
        Until.holds(attempts + " attempts", () -> site.webhooks().attempts().size() == attempts);
    }

    @Test
    void sendsAUserDefinedEventAsThePublishedExampleHasIt() throws GeneralSecurityException {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            start(options(receiver, "t0ken"));
            String id = trigger();

            WebhookReceiver.Message message = receiver.next();

            assertThat(message.method()).isEqualTo("POST");
            assertThat(message.header("Content-type")).isEqualTo("application/json; charset=utf-8");
            assertThat(message.header("X-milestone-api-version")).isEqualTo("v1.0");
            assertThat(message.header("X-hub-signature-256"))
                    .isEqualTo(
                            "sha256="
                                    + Base64.getEncoder()
                                            .encodeToString(
                                                    hmac(
                                                            "t0ken"
                                                                    .getBytes(
                                                                            StandardCharsets.UTF_8),
                                                            message.body())));
            JsonNode body = SiteClient.json(message.body());
            JsonNode header = body.path("Event").path("EventHeader");
            assertThat(header.path("ID").asText()).isEqualTo(id);
            assertThat(header.path("Timestamp").asText()).isEqualTo("2026-03-01T12:00:00.1234567Z");
            assertThat(header.path("Type").asText()).isEqualTo("System Event");
            assertThat(header.path("Version").asText()).isEqualTo("1.0");
            assertThat(header.path("Priority").asInt()).isEqualTo(1);
            assertThat(header.path("PriorityName").asText()).isEqualTo("High");
            assertThat(header.path("Name").asText()).isEqualTo("External Event");
            assertThat(header.path("Message").asText()).isEqualTo("External Event");
            assertThat(header.path("MessageId").asText())
                    .isEqualTo("0fcb1955-0e80-4fd4-a78a-db47ee89700c");
            JsonNode source = header.path("Source");
            assertThat(source.path("Name").asText()).isEqualTo("Open gate");
            assertThat(source.path("FQID").path("ObjectId").asText()).isEqualTo(GATE);
            assertThat(source.path("FQID").path("Kind").asText())
                    .isEqualTo("c9bdac3f-41dc-4afa-b057-61767a3914b7");
            assertThat(source.path("FQID").path("FolderType").asInt()).isZero();
            JsonNode server = source.path("FQID").path("ServerId");
            assertThat(server.path("Type").asText()).isEqualTo("XPCO");
            assertThat(server.path("Hostname").asText()).isEqualTo("localhost");
            assertThat(server.path("Port").asInt()).isEqualTo(site.address().getPort());
            assertThat(server.path("Scheme").asText()).isEqualTo("http");
            assertThat(server.path("Id")).isEqualTo(source.path("FQID").path("ParentId"));
            assertThat(body.path("Site").path("ServerHostname").asText()).isEqualTo("localhost");
            assertThat(body.path("Site").path("AbsoluteUri").asText())
                    .isEqualTo(site.address() + "/");
            assertThat(body.path("Site").path("ServerType").asText()).isEqualTo("XPCO");
        }
    }

    @Test
    void sendsAnEventOfTheSystemWithItsType() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            start(options(receiver, "t0ken"));
            site.raise(Occurrence.of(MOTION, "cameras/" + CAMERA));

            JsonNode header =
                    SiteClient.json(receiver.next().body()).path("Event").path("EventHeader");

            assertThat(header.path("MessageId").asText()).isEqualTo(MOTION);
            assertThat(header.path("Name").asText()).isEqualTo("Motion Started");
            assertThat(header.path("Source").path("Name").asText()).isEqualTo("Door");
            assertThat(header.path("Source").path("FQID").path("ObjectId").asText())
                    .isEqualTo(CAMERA);
        }
    }

    @Test
    void signsWithoutATokenToo() throws GeneralSecurityException {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            start(options(receiver, ""));
            trigger();

            WebhookReceiver.Message message = receiver.next();

            assertThat(message.header("X-hub-signature-256"))
                    .isEqualTo(
                            "sha256="
                                    + Base64.getEncoder()
                                            .encodeToString(hmac(new byte[64], message.body())));
        }
    }

    @Test
    void signsInHexWhenTold() throws GeneralSecurityException {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            start(options(receiver, "t0ken"));
            site.webhooks().signInHex(true);
            trigger();

            WebhookReceiver.Message message = receiver.next();

            byte[] expected = hmac("t0ken".getBytes(StandardCharsets.UTF_8), message.body());
            assertThat(message.header("X-hub-signature-256"))
                    .isEqualTo("sha256=" + HexFormat.of().formatHex(expected));
        }
    }

    @Test
    void triesTwiceMoreThirtySecondsApart() {
        try (WebhookReceiver receiver = new WebhookReceiver(503, 404, 500)) {
            start(options(receiver, "t0ken"));
            String id = trigger();
            String first = receiver.next().body();
            ended(1);
            site.clock().advance(Duration.ofSeconds(29));
            assertThat(receiver.isIdle()).isTrue();

            site.clock().advance(Duration.ofSeconds(1));
            assertThat(receiver.next().body()).isEqualTo(first);
            ended(2);
            site.clock().advance(Duration.ofSeconds(30));
            assertThat(receiver.next().body()).isEqualTo(first);
            ended(3);
            site.clock().advance(Duration.ofHours(1));

            assertThat(site.webhooks().attempts())
                    .extracting(WebhookAttempt::number, WebhookAttempt::status)
                    .containsExactly(tuple(1, 503), tuple(2, 404), tuple(3, 500));
            assertThat(site.webhooks().attempts())
                    .allMatch(attempt -> attempt.eventId().equals(id))
                    .allMatch(attempt -> attempt.webhook().equals("OnSphere"));
        }
    }

    @ParameterizedTest
    @CsvSource({"200", "202", "400"})
    void triesOnceWhenItWasAnswered(int status) {
        try (WebhookReceiver receiver = new WebhookReceiver(status)) {
            start(options(receiver, "t0ken"));
            trigger();
            receiver.next();
            ended(1);

            site.clock().advance(Duration.ofHours(1));
            String second = trigger();

            assertThat(receiver.next().body()).contains(second);
            ended(2);
            assertThat(site.webhooks().attempts())
                    .extracting(WebhookAttempt::number)
                    .containsExactly(1, 1);
        }
    }

    @Test
    void triesAgainWhenNoAnswerComes() {
        try (WebhookReceiver receiver = new WebhookReceiver(WebhookReceiver.SILENCE, 200)) {
            start(options(receiver, "t0ken"));
            // Long enough that what is posted arrives before nobody waits for the answer any more.
            site.webhooks().timeout(Duration.ofSeconds(4));
            trigger();
            receiver.next();
            ended(1);
            site.webhooks().timeout(Duration.ofMinutes(2));
            assertThat(site.webhooks().attempts().get(0).status()).isZero();
            assertThat(site.webhooks().attempts().get(0).failure())
                    .isEqualTo("HttpTimeoutException");

            site.clock().advance(Duration.ofSeconds(30));

            receiver.next();
            ended(2);
            assertThat(site.webhooks().attempts().get(1).status()).isEqualTo(200);
        }
    }

    @Test
    void triesAgainWhenNobodyListens() throws IOException {
        try (Socket nobody = new Socket()) {
            // Taken, so that nobody else begins to listen there.
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String address = "http://127.0.0.1:" + nobody.getLocalPort() + "/osp";
            start(
                    options()
                            .withWebhook("OnSphere", address, "t0ken")
                            .withWebhookRule("", "", "OnSphere"));
            site.webhooks().retryAfter(Duration.ZERO);

            trigger();

            ended(3);
            assertThat(site.webhooks().attempts())
                    .allMatch(attempt -> attempt.failure().equals("ConnectException"));
        }
    }

    @Test
    void doesNotTrustWhomItDoesNotKnow() {
        try (SimulatedSite receiver = SimulatedSite.start(SiteOptions.defaults())) {
            start(
                    options()
                            .withWebhook("OnSphere", receiver.address() + "/osp", "t0ken")
                            .withWebhookRule("", "", "OnSphere"));
            site.webhooks().retryAfter(Duration.ZERO);
            trigger();
            ended(3);

            assertThat(receiver.received()).isEmpty();
            assertThat(site.webhooks().attempts())
                    .allMatch(attempt -> attempt.failure().startsWith("SSL"));
        }
    }

    @Test
    void trustsTheAuthorityItIsGiven() {
        try (SimulatedSite receiver = SimulatedSite.start(SiteOptions.defaults())) {
            start(
                    options()
                            .withWebhookAuthority(receiver.certificateAuthority())
                            .withWebhook("OnSphere", receiver.address() + "/osp", "t0ken")
                            .withWebhookRule("", "", "OnSphere"));
            trigger();

            ended(1);
            assertThat(site.webhooks().attempts().get(0).status()).isEqualTo(404);
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void rulesSayWhichEventsGoWhere() {
        try (WebhookReceiver gate = new WebhookReceiver();
                WebhookReceiver door = new WebhookReceiver()) {
            start(
                    options()
                            .withWebhook("Gate", gate.address().toString(), "")
                            .withWebhook("Door", door.address().toString(), "")
                            .withWebhookRule(GATE, "", "Gate")
                            .withWebhookRule(MOTION, "cameras/" + CAMERA, "Door"));
            site.raise(Occurrence.of(MOTION, "cameras/" + GATE));
            SimulatedEvent motion = site.raise(Occurrence.of(MOTION, "cameras/" + CAMERA));
            String opened = trigger();

            assertThat(door.next().body()).contains(motion.id());
            assertThat(gate.next().body()).contains(opened);
            ended(2);

            site.webhooks().unbindAll();
            trigger();
            site.webhooks().bind(new WebhookRule(GATE, "", "Gate"));
            String again = trigger();
            assertThat(gate.next().body()).contains(again);
            assertThat(door.isIdle()).isTrue();
        }
    }

    @Test
    void before2023ThereAreNone() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            start(options(receiver, "").withProductVersion("22.3.1.1"));
            site.raise(Occurrence.of(MOTION, "cameras/" + CAMERA));

            assertThat(site.webhooks().attempts()).isEmpty();
            assertThat(receiver.isIdle()).isTrue();
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Webhook("x", URI.create("ftp://x/"), ""))
                .hasMessageContaining("ftp");
        assertThatThrownBy(() -> start(options()).webhooks().timeout(Duration.ZERO))
                .hasMessageContaining("positive");
    }
}
