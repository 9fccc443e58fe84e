package ch.onsphere.osp.examples.host.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private static final String TOKEN = "0123456789abcdef";

    @TempDir Path directory;

    private HostOptions options() {
        TestTree tree = TestTree.complete(directory.resolve("tree"));
        return HostOptions.of(tree.top())
                .state(directory.resolve("state"))
                .provider(new FakeProvider())
                .watchInterval(Duration.ZERO)
                .httpPort(0);
    }

    /** Speaks HTTP by hand, for a client library would not send a wrong Host. */
    private static String status(URI address, String request) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(120_000);
            socket.getOutputStream()
                    .write(
                            (request.replace("\n", "\r\n") + "\r\n\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
            byte[] start = socket.getInputStream().readNBytes(12);
            return new String(start, StandardCharsets.ISO_8859_1).substring(9);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LOCALHOST:8080, 200",
        "127.0.0.1:1, 200",
        "[::1]:8080, 200",
        "evil.example, 403",
        "localhost.evil.example, 403",
        "127.0.0.1.evil.example:8080, 403"
    })
    void withoutATokenOnlyNamesOfThisMachineAreAnswered(String name, String expected)
            throws IOException {
        try (EmbeddedHost host = EmbeddedHost.start(options())) {
            assertThat(status(host.httpAddress(), "GET /osp/api/modules HTTP/1.1\nHost: " + name))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "text/json"})
    void aWriteThatAPageCouldSendIsRefused(String type) throws IOException {
        try (EmbeddedHost host = EmbeddedHost.start(options())) {
            assertThat(
                            status(
                                    host.httpAddress(),
                                    "POST /osp/api/reload HTTP/1.1\nHost: localhost\n"
                                            + "Content-Length: 0\nContent-Type: "
                                            + type))
                    .isEqualTo("415");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 404",
        "POST, /, 404",
        "GET, /osp/api/nothing, 404",
        "DELETE, /osp/api/values/root.button, 405",
        "POST, /osp/api/modules, 405",
        "HEAD, /osp/api/reload, 405",
        "HEAD, /osp/api/modules, 200",
        "DELETE, /osp/webhooks/nobody, 404"
    })
    void aWrongAddressOrMethodIsToldBeforeAnythingElse(String method, String path, String expected)
            throws IOException {
        try (EmbeddedHost host = EmbeddedHost.start(options())) {
            assertThat(
                            status(
                                    host.httpAddress(),
                                    method + " " + path + " HTTP/1.1\nHost: localhost"))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer 0123456789abcdef, 200",
        "Bearer 0123456789abcdeg, 401",
        "Bearer, 401",
        "Basic 0123456789abcdef, 401"
    })
    void withATokenOnlyItsHoldersAreAnswered(String authorization, String expected)
            throws IOException {
        HostOptions options =
                options()
                        .httpAddress(new InetSocketAddress("0.0.0.0", 0))
                        .apiToken(new ApiToken(TOKEN));
        try (EmbeddedHost host = EmbeddedHost.start(options)) {
            URI address = URI.create("http://127.0.0.1:" + host.httpAddress().getPort());
            assertThat(
                            status(
                                    address,
                                    "GET /osp/api/modules HTTP/1.1\nHost: osp.example\n"
                                            + "Authorization: "
                                            + authorization))
                    .isEqualTo(expected);
            assertThat(status(address, "GET /osp/metrics HTTP/1.1\nHost: osp.example"))
                    .isEqualTo("401");
            assertThat(status(address, "GET /osp/health HTTP/1.1\nHost: osp.example"))
                    .isEqualTo("200");
        }
    }

    @Test
    void aShortTokenIsRefusedAndNoTokenIsEverWrittenOut() {
        assertThatThrownBy(() -> new ApiToken("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("short]");
        assertThat(new ApiToken(TOKEN).toString()).doesNotContain(TOKEN);
    }

    @Test
    void whatIsNotHttpIsRefused() throws IOException {
        try (EmbeddedHost host = EmbeddedHost.start(options())) {
            assertThat(status(host.httpAddress(), "GET / HTTP/1.1\nHost: a\nHost: b"))
                    .isEqualTo("400");
            assertThat(status(host.httpAddress(), "GET /../../etc/passwd HTTP/1.1\nHost: a"))
                    .isEqualTo("400");
        }
    }
}
