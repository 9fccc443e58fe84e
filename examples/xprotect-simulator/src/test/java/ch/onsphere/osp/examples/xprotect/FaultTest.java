package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FaultTest {
    private static final String GATE = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String EVENTS = "/api/rest/v1/events";
    private static final String TRIGGER = "{\"type\":\"" + GATE + "\"}";

    private final SimulatedSite site =
            SimulatedSite.start(
                    SiteOptions.defaults()
                            .withHttpPort(0)
                            .withBasicUser("onsphere", "secret")
                            .withUserDefinedEvent(GATE, "Open gate"));
    private final SiteClient client = SiteClient.of(site).signedIn("onsphere", "secret");

    @AfterEach
    void close() {
        site.close();
    }

    private HttpResponse<String> trigger() {
        return client.post(EVENTS, TRIGGER);
    }

    @ParameterizedTest
    @CsvSource({
        "400, application/json; charset=utf-8",
        "401, application/json; charset=utf-8",
        "403, application/json; charset=utf-8",
        "404, application/json; charset=utf-8",
        "408, text/html",
        "429, application/json; charset=utf-8",
        "500, application/json; charset=utf-8",
        "502, text/html",
        "503, text/html",
        "504, application/json; charset=utf-8"
    })
    void aStatusComesWithTheBodyThatIsUsualForIt(int status, String contentType) {
        site.faults().add(Fault.status(status).on("POST", EVENTS));

        HttpResponse<String> answer = trigger();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(contentType);
        assertThat(answer.body()).isNotEmpty();
        assertThat(site.triggeredCount()).isZero();
        assertThat(client.get(EVENTS).statusCode()).isEqualTo(200);
    }

    @Test
    void anyOtherStatusHasNoBody() {
        site.faults().add(Fault.status(418));

        assertThat(trigger().statusCode()).isEqualTo(418);
        assertThat(trigger().body()).isEmpty();
    }

    @Test
    void tooManyRequestsSaysWhenToComeBack() {
        site.faults().add(Fault.tooManyRequests(Duration.ofSeconds(7)).once());

        HttpResponse<String> answer = trigger();

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(trigger().statusCode()).isEqualTo(202);
    }

    @Test
    void anUnavailableServiceMaySayWhenToComeBackAsADate() {
        String date = "Sun, 01 Mar 2026 12:00:00 GMT";
        site.faults().add(Fault.status(503).retryAfter(date));

        assertThat(trigger().headers().firstValue("Retry-After")).hasValue(date);
    }

    @Test
    void isAppliedAsOftenAsAskedForInTheOrderAdded() {
        site.faults().add(Fault.status(503).times(2));
        site.faults().add(Fault.status(500).once());

        assertThat(trigger().statusCode()).isEqualTo(503);
        assertThat(site.faults().active()).hasSize(2);
        assertThat(site.faults().active().get(0).times()).isEqualTo(1);
        assertThat(trigger().statusCode()).isEqualTo(503);
        assertThat(trigger().statusCode()).isEqualTo(500);
        assertThat(trigger().statusCode()).isEqualTo(202);
        assertThat(site.faults().active()).isEmpty();
        assertThat(site.faults().applied()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/rest/v1/events, true",
        "post, /API/REST/V1/EV, true",
        "*, /api, true",
        "*, '', true",
        "GET, /api/rest/v1/events, false",
        "POST, /api/rest/v1/cameras, false",
        "POST, .*, false"
    })
    void matchesMethodAndBeginningOfThePathInAnyCase(String method, String path, boolean hit) {
        site.faults().add(Fault.status(503).on(method, path));

        assertThat(trigger().statusCode()).isEqualTo(hit ? 503 : 202);
    }

    @Test
    void matchesPathsByRegularExpression() {
        site.faults().add(Fault.status(503).matching("*", "/api/rest/v1/(sites|CAMERAS)"));

        assertThat(client.get("/api/rest/v1/sites").statusCode()).isEqualTo(503);
        assertThat(client.get("/api/rest/v1/cameras?disabled").statusCode()).isEqualTo(503);
        assertThat(client.get("/api/rest/v1/cameras/x").statusCode()).isEqualTo(404);
    }

    @Test
    void endsWhenCleared() {
        site.faults().add(Fault.status(503));
        assertThat(trigger().statusCode()).isEqualTo(503);

        site.faults().clear();

        assertThat(trigger().statusCode()).isEqualTo(202);
        assertThat(site.faults().active()).isEmpty();
    }

    @Test
    void aDelayedRequestIsHandledAsUsualLater() {
        site.faults().add(Fault.delay(Duration.ofMillis(300)).once());
        long before = System.nanoTime();

        assertThat(trigger().statusCode()).isEqualTo(202);

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void anyFaultMayComeLater() {
        site.faults().add(Fault.status(503).after(Duration.ofMillis(300)));
        long before = System.nanoTime();

        assertThat(trigger().statusCode()).isEqualTo(503);

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void refusedConnectionsAreRefusedUntilCleared() {
        site.faults().add(Fault.refuse());

        assertThat(site.isRunning()).isFalse();
        assertThatThrownBy(() -> client.trySend(client.request("/api/rest/v1/sites")))
                .isInstanceOf(ConnectException.class);

        site.faults().clear();

        assertThat(trigger().statusCode()).isEqualTo(202);
    }

    @Test
    void refusedConnectionsAreRefusedForAsLongAsAskedFor() {
        site.faults().add(Fault.refuse(Duration.ofMillis(200)));

        assertThat(site.isRunning()).isFalse();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!site.isRunning() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(trigger().statusCode()).isEqualTo(202);
        assertThat(site.faults().active()).isEmpty();
    }

    @Test
    void theEndOfARefusalDoesNotBringBackASiteThatWasStopped() {
        site.faults().add(Fault.refuse());
        site.stop();

        site.faults().clear();

        assertThat(site.isRunning()).isFalse();
        site.startAgain();
        assertThat(trigger().statusCode()).isEqualTo(202);
    }

    @Test
    void aNumberOfConnectionsIsResetOnAcceptance() throws IOException {
        site.faults().add(Fault.refuse().times(2));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> plainAnswer("GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
                    .isInstanceOf(IOException.class);
        }
        assertThat(plainAnswer("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    private String plainAnswer(String request) throws IOException {
        try (Socket socket = plainSocket()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket plainSocket() throws IOException {
        Socket socket =
                new Socket(
                        InetAddress.getLoopbackAddress(),
                        site.httpAddress().orElseThrow().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    @Test
    void aResetComesAfterAPartOfTheBody() throws IOException {
        site.faults().add(Fault.reset(5).on("GET", "/api"));
        try (Socket socket = plainSocket()) {
            socket.getOutputStream()
                    .write(
                            "GET /api/.well-known/uris HTTP/1.1\r\nHost: x\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            StringBuilder read = new StringBuilder();

            // "Connection reset" is what a RST looks like; after a FIN there would be an end.
            assertThatThrownBy(() -> readAll(socket.getInputStream(), read))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("reset");
            assertThat(read).startsWith("HTTP/1.1 200 OK").endsWith("\r\n\r\n{\"Pro");
            assertThat(read.toString()).containsPattern("Content-Length: [0-9]{3}");
        }
    }

    private static void readAll(InputStream input, StringBuilder into) throws IOException {
        for (int read = input.read(); read >= 0; read = input.read()) {
            into.append((char) read);
        }
    }

    @Test
    void aResetThroughTlsFailsTheClientAndTheWorkIsDoneNonetheless() {
        site.faults().add(Fault.reset(20).on("POST", EVENTS).once());

        assertThatThrownBy(
                        () ->
                                client.trySend(
                                        client.request(EVENTS)
                                                .POST(BodyPublishers.ofString(TRIGGER))))
                .isInstanceOf(IOException.class);
        assertThat(site.triggeredCount()).isEqualTo(1);
        assertThat(trigger().statusCode()).isEqualTo(202);
    }

    @Test
    void aResetMayComeWithoutTheWorkDone() {
        site.faults().add(Fault.reset(20).processed(false).on("POST", EVENTS).once());

        assertThatThrownBy(this::trigger).hasCauseInstanceOf(IOException.class);
        assertThat(site.triggeredCount()).isZero();
    }

    @Test
    void aStatusMayComeWithTheWorkDone() {
        site.faults().add(Fault.status(504).processed(true).once());

        assertThat(trigger().statusCode()).isEqualTo(504);
        assertThat(site.triggeredCount()).isEqualTo(1);
    }

    @Test
    void junkIsNoJson() {
        site.faults().add(Fault.junk());

        HttpResponse<String> answer = trigger();

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/json; charset=utf-8");
        assertThatThrownBy(() -> SiteClient.json(answer));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 500, 502, 503})
    void htmlIsAPageOfIis(int status) {
        site.faults().add(Fault.html(status));

        HttpResponse<String> answer = trigger();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(answer.body()).startsWith("<!DOCTYPE");
    }

    @Test
    void emptyIsTheRightStatusWithoutABody() {
        site.faults().add(Fault.empty());

        HttpResponse<String> answer = trigger();

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
        assertThat(site.triggeredCount()).isEqualTo(1);
    }

    @Test
    void oversizeIsAsLargeAsAskedFor() {
        site.faults().add(Fault.oversize(3_000_000));

        HttpResponse<String> answer = trigger();

        assertThat(answer.body()).hasSize(3_000_000);
        assertThat(SiteClient.json(answer).path("data").isTextual()).isTrue();
    }

    @Test
    void aWrongContentTypeHasTheRightBody() {
        site.faults().add(Fault.wrongContentType());

        HttpResponse<String> answer = trigger();

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain");
        assertThat(SiteClient.json(answer).path("data").has("id")).isTrue();
    }

    @Test
    void aRedirectionLeadsElsewhere() {
        site.faults().add(Fault.redirect("https://elsewhere.invalid/").withStatus(307));

        HttpResponse<String> answer = trigger();

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://elsewhere.invalid/");
    }

    @Test
    void aSkewedClockStampsWhatIsAnswered() {
        site.faults().add(Fault.clockSkew(Duration.ofDays(-1)).on("POST", EVENTS));

        HttpResponse<String> answer = trigger();

        ZonedDateTime date =
                ZonedDateTime.parse(
                        answer.headers().firstValue("Date").orElseThrow(),
                        DateTimeFormatter.RFC_1123_DATE_TIME);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(site.events().get(0).time())
                .isBefore(site.clock().instant().minus(Duration.ofHours(23)));
        assertThat(date.toInstant()).isBefore(site.clock().instant().minus(Duration.ofHours(23)));
    }

    @Test
    void aClockAheadEndsATokenEarly() {
        site.faults().add(Fault.clockSkew(Duration.ofHours(2)).on("POST", EVENTS).once());

        assertThat(trigger().statusCode()).isEqualTo(401);
        assertThat(trigger().statusCode()).isEqualTo(202);
    }

    @Test
    void aBlackHoleNeverAnswersAndTheRequestIsSeenNonetheless() {
        site.faults().add(Fault.blackHole().on("GET", "/api/rest/v1/sites"));

        assertThatThrownBy(
                        () ->
                                client.trySend(
                                        client.request("/api/rest/v1/sites")
                                                .timeout(Duration.ofMillis(300))))
                .isInstanceOf(HttpTimeoutException.class);
        awaitRequest("/api/rest/v1/sites");
        assertThat(site.received())
                .last()
                .matches(request -> request.path().equals("/api/rest/v1/sites"))
                .matches(request -> request.status() == 0);
    }

    /** A request that nobody answers is there when it is there. */
    private void awaitRequest(String path) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (site.received().stream().noneMatch(request -> request.path().equals(path))
                && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aBlackHoleLetsGoWhenCleared() throws Exception {
        site.faults().add(Fault.blackHole());
        try (Socket socket = plainSocket()) {
            socket.getOutputStream()
                    .write(
                            "GET /held HTTP/1.1\r\nHost: x\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            awaitRequest("/held");

            site.faults().clear();

            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class);
        }
        assertThat(trigger().statusCode()).isEqualTo(202);
    }

    @Test
    void nothingIsLeftHangingWhenTheSiteStops() throws Exception {
        site.faults().add(Fault.blackHole());
        try (Socket socket = plainSocket()) {
            socket.getOutputStream()
                    .write(
                            "GET /held HTTP/1.1\r\nHost: x\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            awaitRequest("/held");

            site.stop();

            assertThat(hasEnded(socket)).isTrue();
        }
    }

    /** Whether the server closes or resets first when it stops is a matter of chance. */
    private static boolean hasEnded(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketException reset) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -2})
    void timesMustMakeSense(long times) {
        assertThatThrownBy(() -> Fault.junk().times(times))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesMustMakeSense() {
        assertThatThrownBy(() -> Fault.status(99)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.reset(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.junk().matching("*", "("))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
