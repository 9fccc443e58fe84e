package ch.onsphere.osp.milestone.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.kit.configuration.Secret;
import ch.onsphere.osp.kit.proxy.ProxyConfiguration;
import ch.onsphere.osp.kit.testing.TestAuthority;
import ch.onsphere.osp.kit.testing.TestProxy;
import ch.onsphere.osp.kit.testing.TestProxy.Scheme;
import ch.onsphere.osp.kit.testing.Until;
import ch.onsphere.osp.kit.time.Threads;
import ch.onsphere.osp.milestone.Forwarder;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.Routes;
import ch.onsphere.osp.milestone.http.ServerRoute;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a WebSocket that cannot be opened, and what is left of one that has ended. */
class WebSocketsTest {

    private static final String AGREEMENT =
            "Upgrade: websocket|Connection: keep-alive, Upgrade|Sec-WebSocket-Accept: $accept";

    private static final Duration LONG = Duration.ofMinutes(2);

    private final ExecutorService threads = Threads.onDemand("test-websockets");
    private final Ended ended = new Ended();
    private TestProxy proxy;

    @BeforeEach
    void startProxy() throws IOException {
        proxy = TestProxy.start(Scheme.DIGEST, "user", "pw");
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        threads.shutdownNow();
        assertThat(Threads.awaitEnd(threads, LONG)).isTrue();
    }

    private ServerRoute route(String authority, String password) {
        return Routes.trusting(
                Map.of("ca.pem", authority),
                Optional.of(
                        new ProxyConfiguration(
                                URI.create(proxy.address()),
                                Optional.of(
                                        new ProxyConfiguration.Credentials(
                                                "user", Secret.of(password))),
                                List.of())));
    }

    private OpenSocket open(ServerRoute route, URI uri, Duration limit) {
        return new WebSockets(route, limit, threads).open(uri, Optional.of("Bearer x"), ended);
    }

    private MilestoneError errorOf(ServerRoute route, URI uri, Duration limit) {
        OspException failure =
                catchThrowableOfType(OspException.class, () -> open(route, uri, limit).abort());
        return MilestoneError.of(failure);
    }

    /** A proxy and a password, and a server without TLS. */
    private ServerRoute throughProxy() {
        return route(TestAuthority.named("Nobody's").pem(), "pw");
    }

    @Test
    void aWrongPasswordOfTheProxyIsToldApart() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.1 500 No\r\n\r\n")) {
            ServerRoute wrong = route(TestAuthority.named("Nobody's").pem(), "wrong");

            assertThat(errorOf(wrong, server.uri(), LONG)).isEqualTo(MilestoneError.PROXY_SIGN_IN);
            assertThat(server.heads()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, TOKEN_REJECTED",
        "403, FORBIDDEN",
        "404, STREAM_ABSENT",
        "429, SERVER_BUSY",
        "500, SERVER_FAILED",
        "503, GATEWAY_DOWN",
        "200, STREAM_REFUSED"
    })
    void whatAServerAnswersInsteadIsToldApart(int status, MilestoneError error) throws IOException {
        try (ScriptedServer server =
                ScriptedServer.answering(
                        "HTTP/1.1 " + status + " Because\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(errorOf(throughProxy(), server.uri(), LONG)).isEqualTo(error);
            assertThat(server.heads())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("Authorization: Bearer x")
                    .doesNotContain("Proxy-Authorization");
        }
    }

    @ParameterizedTest
    @CsvSource({"407, PROXY_SIGN_IN", "403, PROXY_REFUSED", "502, PROXY_FOUND_NO_SERVER"})
    void aProxyThatOpensNoWayIsToldApart(int status, MilestoneError error) {
        proxy.answerWith(status);

        assertThat(errorOf(throughProxy(), URI.create("http://localhost:1/"), LONG))
                .isEqualTo(error);
    }

    @Test
    void aProxyThatIsAwayIsToldApart() throws IOException {
        proxy.close();

        assertThat(errorOf(throughProxy(), URI.create("http://localhost:1/"), LONG))
                .isEqualTo(MilestoneError.PROXY_UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade: websocket|Connection: Upgrade",
                "Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Accept: x",
                "Upgrade: h2c|Connection: Upgrade|Sec-WebSocket-Accept: $accept",
                "Upgrade: websocket|Sec-WebSocket-Accept: $accept",
                "Upgrade: websocket|Connection: close|Sec-WebSocket-Accept: $accept",
                AGREEMENT + "|Sec-WebSocket-Accept: x",
                AGREEMENT + "|Sec-WebSocket-Extensions: x",
                AGREEMENT + "|Sec-WebSocket-Extensions:|Sec-WebSocket-Extensions: x",
                AGREEMENT + "|Sec-WebSocket-Protocol: x",
            })
    void anAgreementToSomethingElseIsRefused(String headers) throws IOException {
        String answer = "HTTP/1.1 101 Yes\r\n" + lines(headers);
        try (ScriptedServer server = ScriptedServer.answering(answer)) {
            assertThat(errorOf(throughProxy(), server.uri(), LONG))
                    .isEqualTo(MilestoneError.STREAM_REFUSED);
        }
    }

    @Test
    void aServerMaySayFirstThatItIsAtWork() throws IOException {
        String interim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: x\r\n\r\n";
        String answer = interim + "HTTP/1.1 101 Yes\r\n" + lines(AGREEMENT);
        try (ScriptedServer server = ScriptedServer.answering(answer + "\u0081\u0002Hi")) {
            OpenSocket socket = open(throughProxy(), server.uri(), LONG);

            Until.holds("the text", () -> String.join("", ended.texts).equals("Hi"));
            socket.abort();
        }
    }

    @Test
    void aServerThatDoesNothingButSayThatItIsAtWorkIsGivenUp() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.answering("HTTP/1.1 102 Processing\r\n\r\n".repeat(1000))) {
            assertThat(errorOf(throughProxy(), server.uri(), LONG))
                    .isEqualTo(MilestoneError.STREAM_REFUSED);
        }
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("")) {
            // A loaded machine may not even get as far as to the server within the limit.
            while (server.heads().isEmpty()) {
                assertThat(errorOf(throughProxy(), server.uri(), Duration.ofSeconds(2)))
                        .isEqualTo(MilestoneError.NO_ANSWER);
            }
            Until.holds("the connection is closed", server::hasSeenTheEnd);
        }
    }

    @Test
    void anAuthorityThatIsNotTrustedIsToldApart() {
        try (SimulatedSite site = SimulatedSite.start(SiteOptions.defaults())) {
            assertThat(errorOf(throughProxy(), site.address(), LONG))
                    .isEqualTo(MilestoneError.CERTIFICATE_UNKNOWN_AUTHORITY);
        }
    }

    @Test
    void aHostThatTheCertificateDoesNotNameIsToldApart() throws IOException {
        try (SimulatedSite site = SimulatedSite.start(SiteOptions.defaults());
                Forwarder other = Forwarder.from("127.0.0.2", site.address().getPort())) {
            ServerRoute route = route(site.certificateAuthority(), "pw");
            URI uri = URI.create("https://127.0.0.2:" + other.port() + "/");

            assertThat(errorOf(route, uri, LONG)).isEqualTo(MilestoneError.CERTIFICATE_OTHER_HOST);
        }
    }

    @Test
    void whatComesTogetherWithTheAgreementIsHeard() throws IOException {
        try (ScriptedServer server = ScriptedServer.agreeing("\u0081\u0002Hi\u0089\u0001?")) {
            OpenSocket socket = open(throughProxy(), server.uri(), LONG);

            Until.holds("the text", () -> String.join("", ended.texts).equals("Hi"));
            Until.holds("the pong", () -> server.wasSent(0x8A));
            socket.abort();
        }
    }

    @Test
    void aServerThatClosesIsHeardAndAnswered() throws IOException {
        try (ScriptedServer server = ScriptedServer.agreeing("\u0088\u0004\u0003\u00e9Ok")) {
            OpenSocket socket = open(throughProxy(), server.uri(), LONG);

            assertThat(ended.why.join()).isEqualTo("1001 Ok");
            Until.holds("the answer", () -> server.wasSent(0x88));
            socket.abort();
        }
    }

    @Test
    void halfACloseCodeIsAnError() throws IOException {
        try (ScriptedServer server = ScriptedServer.agreeing("\u0088\u0001\u0003")) {
            OpenSocket socket = open(throughProxy(), server.uri(), LONG);

            assertThat(ended.why.join()).contains("ProtocolException");
            socket.abort();
        }
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void anEndIsTold(End end) throws IOException {
        try (ScriptedServer server = ScriptedServer.agreeing("\u0081")) {
            OpenSocket socket = open(throughProxy(), server.uri(), LONG);
            end.of(socket, proxy);

            assertThat(ended.why.join()).isNotEmpty();
            Until.holds("that nothing can be sent", () -> hasFailed(socket));
            socket.abort();
        }
    }

    private static String lines(String headers) {
        return headers.replace("|", "\r\n") + "\r\n\r\n";
    }

    private static boolean hasFailed(OpenSocket socket) {
        return socket.sendText("x").handle((sent, failure) -> failure != null).join();
    }

    /** How a connection ends while nothing is read. */
    enum End {
        BY_US,
        BY_THE_PROXY;

        void of(OpenSocket socket, TestProxy proxy) throws IOException {
            if (this == BY_US) {
                socket.abort();
            } else {
                proxy.cut();
            }
        }
    }

    /** Notes how it ended. */
    private static final class Ended implements SocketListener {

        private final List<String> texts = new CopyOnWriteArrayList<>();
        private final CompletableFuture<String> why =
                new CompletableFuture<String>().orTimeout(LONG.toSeconds(), TimeUnit.SECONDS);

        @Override
        public void onText(CharSequence part, boolean last) {
            texts.add(part.toString());
        }

        @Override
        public void onBinary(boolean last) {
            texts.add("binary");
        }

        @Override
        public void onSignOfLife() {
            // A server that lives is what these tests begin with.
        }

        @Override
        public void onClose(int code, String reason) {
            why.complete(code + " " + reason);
        }

        @Override
        public void onError(Throwable error) {
            why.complete(error.toString());
        }
    }
}
