package ch.onsphere.osp.examples.host.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.api.WebhookRequest;
import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir Path directory;

    private final FakeProvider provider = new FakeProvider();
    private EmbeddedHost host;
    private Webhooks webhooks;

    @BeforeEach
    void aHost() {
        TestTree tree = TestTree.complete(directory.resolve("tree"));
        host =
                EmbeddedHost.start(
                        HostOptions.of(tree.top())
                                .state(directory.resolve("state"))
                                .provider(provider)
                                .watchInterval(Duration.ZERO)
                                .httpPort(0));
        webhooks = provider.module("modules.fake.fake-1").context().webhooks();
    }

    @AfterEach
    void end() {
        host.close();
    }

    private int post(String path, byte[] body) throws IOException, InterruptedException {
        return CLIENT.send(
                        HttpRequest.newBuilder(host.httpAddress().resolve("/osp/webhooks" + path))
                                .header("X-Signature", "abc")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void theReceiverGetsHeadersAndBytesAndItsStatusIsAnswered() throws Exception {
        AtomicReference<WebhookRequest> received = new AtomicReference<>();
        webhooks.register(
                "/vms/events",
                request -> {
                    received.set(request);
                    return CompletableFuture.completedFuture(204);
                });
        byte[] body = {0, 1, (byte) 0xFF};

        assertThat(post("/vms/events", body)).isEqualTo(204);
        assertThat(received.get().body().bytes()).isEqualTo(body);
        assertThat(received.get().header("X-SIGNATURE")).hasValue("abc");
    }

    @Test
    void aFailingReceiverIsAnsweredWithTryAgain() throws Exception {
        List<Webhooks.Receiver> bad =
                List.of(
                        request -> CompletableFuture.failedFuture(new IllegalStateException()),
                        request -> CompletableFuture.completedFuture(99),
                        request -> CompletableFuture.completedFuture(null),
                        request -> null,
                        request -> {
                            throw new IllegalStateException("bad");
                        });
        for (Webhooks.Receiver receiver : bad) {
            Registration registration = webhooks.register("/vms", receiver);
            assertThat(post("/vms", new byte[1])).isEqualTo(503);
            registration.close();
        }
    }

    @Test
    void tooManyAtOnceAreSentAwayAndLaterOnesReceived() throws Exception {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        CountDownLatch received = new CountDownLatch(64);
        webhooks.register(
                "/vms",
                request -> {
                    received.countDown();
                    return answer;
                });
        List<CompletableFuture<HttpResponse<Void>>> waiting = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            waiting.add(
                    CLIENT.sendAsync(
                            HttpRequest.newBuilder(host.httpAddress().resolve("/osp/webhooks/vms"))
                                    .POST(HttpRequest.BodyPublishers.ofString("x"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding()));
        }
        assertThat(received.await(120, TimeUnit.SECONDS)).isTrue();

        assertThat(post("/vms", new byte[1])).isEqualTo(503);
        answer.complete(202);
        for (CompletableFuture<HttpResponse<Void>> each : waiting) {
            assertThat(each.get(120, TimeUnit.SECONDS).statusCode()).isIn(202, 503);
        }
        assertThat(post("/vms", new byte[1])).isEqualTo(202);
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsRefused() throws Exception {
        webhooks.register("/vms", request -> CompletableFuture.completedFuture(200));

        assertThat(post("/vms", new byte[1 << 20])).isEqualTo(200);
        assertThat(answerToAnnouncementOf((1 << 20) + 1)).startsWith("HTTP/1.1 413");
    }

    /**
     * Announces a body and sends none: a refusal cannot be lost while there is nothing to write.
     */
    private String answerToAnnouncementOf(int length) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), host.httpAddress().getPort())) {
            socket.setSoTimeout(120_000);
            String head =
                    "POST /osp/webhooks/vms HTTP/1.1\r\nHost: localhost\r\nX-Signature: abc\r\n"
                            + "Content-Length: "
                            + length
                            + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Test
    void aPathIsTakenOnceAndUntilItsModuleEnds() throws Exception {
        webhooks.register("/vms", request -> CompletableFuture.completedFuture(200));

        assertThatThrownBy(
                        () ->
                                webhooks.register(
                                        "/vms", request -> CompletableFuture.completedFuture(200)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () ->
                                webhooks.register(
                                        "vms", request -> CompletableFuture.completedFuture(200)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(post("/nobody", new byte[1])).isEqualTo(404);
    }

    /** A sender that asks first and then waits hears the refusal too, whatever it is. */
    @ParameterizedTest
    @CsvSource({
        "POST, /vms, 1, 200",
        "POST, /vms, 1048576, 200",
        "PUT, /vms, 1000, 405",
        "POST, /nobody, 1000, 404",
        "POST, /nobody, 1048576, 404"
    })
    void aSenderThatAsksWhetherToSendIsAnswered(
            String method, String path, int length, int expected) throws Exception {
        webhooks.register("/vms", request -> CompletableFuture.completedFuture(200));

        HttpResponse<Void> response =
                CLIENT.sendAsync(
                                HttpRequest.newBuilder(
                                                host.httpAddress().resolve("/osp/webhooks" + path))
                                        .expectContinue(true)
                                        .method(
                                                method,
                                                HttpRequest.BodyPublishers.ofByteArray(
                                                        new byte[length]))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .get(120, TimeUnit.SECONDS);

        assertThat(response.statusCode()).isEqualTo(expected);
    }

    @Test
    void aReceiverThatNeverAnswersIsAnsweredForAndTheSenderToldToComeBack() throws Exception {
        webhooks.register("/vms", request -> new CompletableFuture<>());

        HttpResponse<Void> response =
                CLIENT.send(
                        HttpRequest.newBuilder(host.httpAddress().resolve("/osp/webhooks/vms"))
                                .POST(HttpRequest.BodyPublishers.ofString("x"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void aReceiverThatBlocksTakesNoThreadOfTheApiAndOfNoOtherPath() throws Exception {
        Semaphore never = new Semaphore(0);
        webhooks.register(
                "/vms",
                request -> {
                    never.acquireUninterruptibly();
                    return CompletableFuture.completedFuture(200);
                });
        List<CompletableFuture<HttpResponse<Void>>> posts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            posts.add(
                    CLIENT.sendAsync(
                            HttpRequest.newBuilder(host.httpAddress().resolve("/osp/webhooks/vms"))
                                    .POST(HttpRequest.BodyPublishers.ofString("x"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding()));
        }
        for (CompletableFuture<HttpResponse<Void>> post : posts) {
            assertThat(post.get(120, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
        }

        webhooks.register("/other", request -> CompletableFuture.completedFuture(204));
        assertThat(post("/other", new byte[1])).isEqualTo(204);
        assertThat(
                        CLIENT.send(
                                        HttpRequest.newBuilder(
                                                        host.httpAddress().resolve("/osp/health"))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                .isEqualTo(200);
        never.release(1000);
    }
}
