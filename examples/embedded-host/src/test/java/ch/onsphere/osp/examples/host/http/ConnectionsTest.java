package ch.onsphere.osp.examples.host.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.fake.FakeModule;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API seen from the wire. */
class ConnectionsTest {

    private static final String BODY = "{\"content\":\"true\"}";
    private static final String COMMAND =
            "POST /osp/api/outputs/root.vms.gate HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: "
                    + BODY.length()
                    + "\r\n\r\n"
                    + BODY;

    @TempDir Path directory;

    private final FakeProvider provider = new FakeProvider();
    private EmbeddedHost host;
    private FakeModule module;

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
        module = provider.modules.get(0);
    }

    @AfterEach
    void end() {
        host.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(host.httpAddress().getHost(), host.httpAddress().getPort());
        socket.setSoTimeout(120_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** The status line; the rest of the answer is read and left. */
    private static String answer(BufferedReader in) throws IOException {
        String status = in.readLine();
        int length = 0;
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        for (int i = 0; i < length; i++) {
            assertThat(in.read()).isNotNegative();
        }
        return status;
    }

    @Test
    void manyCommandsGoOverOneConnection() throws IOException {
        try (Socket socket = connect()) {
            BufferedReader in = reader(socket);
            for (int i = 0; i < 200; i++) {
                write(socket, COMMAND);
                assertThat(answer(in)).isEqualTo("HTTP/1.1 200 OK");
            }
        }
        assertThat(module.commands()).hasSize(200);
    }

    @Test
    void commandsSentAheadAreAnsweredInOrder() throws IOException {
        try (Socket socket = connect()) {
            write(socket, COMMAND + COMMAND + COMMAND);
            BufferedReader in = reader(socket);
            for (int i = 0; i < 3; i++) {
                assertThat(answer(in)).isEqualTo("HTTP/1.1 200 OK");
            }
        }
    }

    @Test
    void aCommandThatArrivesInPiecesIsWaitedFor() throws IOException {
        try (Socket socket = connect()) {
            socket.setTcpNoDelay(true);
            for (int i = 0; i < COMMAND.length(); i++) {
                write(socket, COMMAND.substring(i, i + 1));
            }
            assertThat(answer(reader(socket))).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void aClientThatLeavesInTheMiddleOfABodyDoesNoHarm() throws IOException {
        for (int i = 0; i < 50; i++) {
            try (Socket socket = connect()) {
                write(socket, COMMAND.substring(0, COMMAND.length() - 5));
            }
        }

        try (Socket socket = connect()) {
            write(socket, COMMAND);
            assertThat(answer(reader(socket))).isEqualTo("HTTP/1.1 200 OK");
        }
        assertThat(module.commands()).hasSize(1);
    }

    @Test
    void connectionsThatSayNothingDoNotKeepOthersOut() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                silent.add(connect());
                write(silent.get(i), "POST /osp/api/outputs/root.vms.gate HTTP/1.1\r\nHost: loc");
            }
            try (Socket socket = connect()) {
                write(socket, COMMAND);
                assertThat(answer(reader(socket))).isEqualTo("HTTP/1.1 200 OK");
            }
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void aBodyThatIsTooLongEndsItsConnection() throws IOException {
        try (Socket socket = connect()) {
            write(socket, COMMAND.replace("Length: " + BODY.length(), "Length: 999999999"));
            BufferedReader in = reader(socket);
            assertThat(answer(in)).startsWith("HTTP/1.1 413");
            assertThat(in.read()).isNegative();
        }
    }

    /** The end of a connection is told by the server alone: the client writes nothing more. */
    @ParameterizedTest
    @CsvSource({
        "/osp/api/outputs/root.vms.gate, zz, 400",
        "/osp/api/outputs/root.vms.gate, 5;x=y, 400",
        "/osp/api/outputs/root.vms.gate, FFFFFFFFFFFFFFFF, 400",
        "/osp/webhooks/vms, zz, 400",
        "/osp/nothing, zz, 4"
    })
    void aChunkThatIsNoneIsRefusedAndItsConnectionEnds(String path, String size, String status)
            throws IOException {
        module.context()
                .webhooks()
                .register("/vms", request -> CompletableFuture.completedFuture(200));
        try (Socket socket = connect()) {
            write(
                    socket,
                    "POST "
                            + path
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n"
                            + size
                            + "\r\nhello!!!");
            BufferedReader in = reader(socket);

            assertThat(answer(in)).startsWith("HTTP/1.1 " + status);
            assertThat(in.read()).isNegative();
        }
        assertThat(module.commands()).isEmpty();
    }

    @Test
    void theHeadOfWhatCanBeGotComesWithoutABody() throws IOException {
        String rest = " /osp/api/modules HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        String got;
        String head;
        try (Socket socket = connect()) {
            write(socket, "GET" + rest);
            got = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
        try (Socket socket = connect()) {
            write(socket, "HEAD" + rest);
            head = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }

        assertThat(head).startsWith("HTTP/1.1 200 OK").endsWith("\r\n\r\n");
        assertThat(got).startsWith(head);
    }

    @Test
    void headersThatAreTooLongAreRefused() throws IOException {
        try (Socket socket = connect()) {
            write(
                    socket,
                    "GET /osp/health HTTP/1.1\r\nHost: localhost\r\nX: "
                            + "x".repeat(20_000)
                            + "\r\n\r\n");
            assertThat(reader(socket).readLine()).startsWith("HTTP/1.1 431");
        }
    }
}
