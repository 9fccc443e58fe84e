package ch.onsphere.osp.milestone.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.kit.time.SystemTime;
import ch.onsphere.osp.kit.time.TimeSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer tells what the server's clock says, where it says so in a way that can be read. */
@Timeout(300)
class AnswerDateTest {

    @Test
    void theClockOfTheServerIsRead() throws Exception {
        assertThat(dateOf("Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"))
                .contains(Instant.parse("1994-11-06T08:49:37Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Date:\r\n", "Date: yesterday\r\n", "Date: 99999999999999\r\n"})
    void anythingElseIsNoDate(String header) throws Exception {
        assertThat(dateOf(header)).isEmpty();
    }

    private static Optional<Instant> dateOf(String header) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TimeSource time = new SystemTime("test-timer");
                ServerHttpClient client =
                        new ServerHttpClient(time, Routes.direct(), Duration.ofSeconds(10), 1)) {
            Thread server = new Thread(() -> answer(listener, header));
            server.setDaemon(true);
            server.start();
            return client.get(
                            URI.create("http://localhost:" + listener.getLocalPort() + "/x"),
                            Optional.empty(),
                            100)
                    .clock();
        }
    }

    private static void answer(ServerSocket listener, String header) {
        try (Socket socket = listener.accept()) {
            socket.getInputStream().read(new byte[4096]);
            String head = "HTTP/1.1 200 OK\r\n" + header + "Content-Length: 0\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
