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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults of the connection: refused, reset, left without an answer. */
@Timeout(300)
class FaultyConnectionTest {
    private final FaultySite faulty = new FaultySite();
    private final SimulatedSite site = faulty.site();
    private final SiteClient client = faulty.client();

    @AfterEach
    void close() {
        faulty.close();
    }

    private HttpResponse<String> trigger() {
        return faulty.trigger();
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
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
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
        socket.setSoTimeout(120_000);
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
        site.faults().add(Fault.reset(20).on("POST", FaultySite.EVENTS).once());

        assertThatThrownBy(
                        () ->
                                client.trySend(
                                        client.request(FaultySite.EVENTS)
                                                .POST(BodyPublishers.ofString(FaultySite.TRIGGER))))
                .isInstanceOf(IOException.class);
        assertThat(site.triggeredCount()).isEqualTo(1);
        assertThat(trigger().statusCode()).isEqualTo(202);
    }

    @Test
    void aResetMayComeWithoutTheWorkDone() {
        site.faults().add(Fault.reset(20).processed(false).on("POST", FaultySite.EVENTS).once());

        assertThatThrownBy(this::trigger).hasCauseInstanceOf(IOException.class);
        assertThat(site.triggeredCount()).isZero();
    }

    @Test
    void aBlackHoleNeverAnswersAndTheRequestIsSeenNonetheless() {
        site.faults().add(Fault.blackHole().on("GET", "/api/rest/v1/sites"));

        CompletableFuture<Integer> waiting = client.sendLater(client.request("/api/rest/v1/sites"));
        awaitRequest("/api/rest/v1/sites");

        assertThat(waiting).isNotDone();
        assertThat(site.received())
                .last()
                .matches(request -> request.path().equals("/api/rest/v1/sites"))
                .matches(request -> request.status() == 0);
    }

    /** A request that nobody answers is there when it is there. */
    private void awaitRequest(String path) {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (site.received().stream().noneMatch(request -> request.path().equals(path))
                && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    /** Only a fault that a request has met can hold its connection. */
    private void awaitFault() {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (site.faults().applied() == 0 && System.nanoTime() < deadline) {
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
            awaitFault();

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
        socket.setSoTimeout(120_000);
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketException reset) {
            return true;
        }
    }
}
