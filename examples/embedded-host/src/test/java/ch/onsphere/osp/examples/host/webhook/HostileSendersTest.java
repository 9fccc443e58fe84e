package ch.onsphere.osp.examples.host.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Senders that want to cost the host more than they pay themselves. */
class HostileSendersTest {

    private static final String HEAD = "POST /osp/webhooks/vms HTTP/1.1\r\nHost: localhost\r\n";

    @TempDir Path directory;

    private final FakeProvider provider = new FakeProvider();
    private final AtomicInteger received = new AtomicInteger();

    private EmbeddedHost host(Duration bodyWithin) {
        TestTree tree = TestTree.complete(directory.resolve("tree"));
        EmbeddedHost host =
                EmbeddedHost.start(
                        HostOptions.of(tree.top())
                                .state(directory.resolve("state"))
                                .provider(provider)
                                .watchInterval(Duration.ZERO)
                                .bodyWithin(bodyWithin)
                                .httpPort(0));
        provider.module("modules.fake.fake-1")
                .context()
                .webhooks()
                .register(
                        "/vms",
                        request -> {
                            received.incrementAndGet();
                            return CompletableFuture.completedFuture(200);
                        });
        return host;
    }

    private static Socket connect(EmbeddedHost host) throws IOException {
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

    @Test
    void aBodyThatDripsIsGivenUpAndItsConnectionClosed() throws IOException {
        try (EmbeddedHost host = host(Duration.ofMillis(100));
                Socket socket = connect(host)) {
            write(socket, HEAD + "Content-Length: 1000\r\n\r\nx");

            BufferedReader in = reader(socket);
            assertThat(in.readLine()).startsWith("HTTP/1.1 408");
            assertThat(in.lines()).anyMatch(line -> line.contains("OSP-EH-207"));
            assertThat(received).hasValue(0);
        }
    }

    @Test
    void hundredsThatDripKeepNobodyElseOut() throws IOException {
        List<Socket> dripping = new ArrayList<>();
        try (EmbeddedHost host = host(Duration.ofMinutes(10))) {
            for (int i = 0; i < 300; i++) {
                dripping.add(connect(host));
                write(dripping.get(i), HEAD + "Content-Length: 1000000\r\n\r\nx");
            }
            try (Socket socket = connect(host)) {
                write(socket, HEAD + "Content-Length: 1\r\n\r\nx");
                assertThat(reader(socket).readLine()).startsWith("HTTP/1.1 200");
            }
        } finally {
            for (Socket socket : dripping) {
                socket.close();
            }
        }
    }

    @Test
    void aBodyWithoutEndIsCutOff() throws IOException {
        byte[] chunk =
                ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        try (EmbeddedHost host = host(Duration.ofMinutes(10));
                Socket socket = connect(host)) {
            write(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n");
            OutputStream out = socket.getOutputStream();
            try {
                for (; sent < 100_000_000; sent += chunk.length) {
                    out.write(chunk);
                }
            } catch (IOException e) {
                assertThat(sent).as("what was sent before " + e).isGreaterThan(1 << 20);
            }
        }
        assertThat(sent).isLessThan(100_000_000);
        assertThat(received).hasValue(0);
    }

    @Test
    void whoeverAsksBeforeSendingTooMuchIsToldNotTo() throws IOException {
        try (EmbeddedHost host = host(Duration.ofMinutes(10));
                Socket socket = connect(host)) {
            write(socket, HEAD + "Expect: 100-continue\r\nContent-Length: 100000000\r\n\r\n");

            assertThat(reader(socket).readLine()).startsWith("HTTP/1.1 413");
        }
    }
}
