package ch.onsphere.osp.milestone.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.SystemTime;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes from the network is bounded in size, count and time, whatever a server sends. */
@Timeout(300)
class HostileServerTest {

    private static final byte[] HEAD = "HTTP/1.1 200 OK\r\n".getBytes(US_ASCII);

    private final TimeSource time = new SystemTime("test-timer");
    private final ServerHttpClient client =
            new ServerHttpClient(time, Routes.direct(), Duration.ofSeconds(25), 2);
    private final ServerHttpClient impatient =
            new ServerHttpClient(time, Routes.direct(), Duration.ofMillis(300), 2);
    private ServerSocket listener;

    /** What a server sends after it has read a request. */
    private interface Answer {
        void writeTo(OutputStream out) throws IOException;
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        impatient.close();
        time.close();
        listener.close();
    }

    private URI server(Answer answer) throws IOException {
        listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread =
                new Thread(
                        () -> {
                            while (!listener.isClosed()) {
                                try (Socket socket = listener.accept()) {
                                    socket.getInputStream().read(new byte[4096]);
                                    answer.writeTo(socket.getOutputStream());
                                } catch (IOException clientGaveUp) {
                                    // Which is what the tests are about.
                                }
                            }
                        });
        thread.setDaemon(true);
        thread.start();
        return URI.create("http://localhost:" + listener.getLocalPort() + "/x");
    }

    private MilestoneError errorOfGet(URI uri) {
        return errorOfGet(client, uri);
    }

    private static MilestoneError errorOfGet(ServerHttpClient client, URI uri) {
        return MilestoneError.of(
                catchThrowableOfType(
                        OspException.class, () -> client.get(uri, Optional.empty(), 1000)));
    }

    @Test
    void aBodyThatDripsForEverEndsInTime() throws IOException {
        URI uri =
                server(
                        out -> {
                            out.write(HEAD);
                            out.write("Content-Length: 900\r\n\r\n".getBytes(US_ASCII));
                            drip(out, 'x');
                        });

        assertThat(errorOfGet(impatient, uri)).isEqualTo(MilestoneError.NO_ANSWER);
    }

    @Test
    void headersThatDripForEverEndInTime() throws IOException {
        URI uri =
                server(
                        out -> {
                            out.write(HEAD);
                            drip(out, 'h');
                        });

        assertThat(errorOfGet(impatient, uri)).isEqualTo(MilestoneError.NO_ANSWER);
    }

    @Test
    void headersWithoutEndAreNotRead() throws IOException {
        URI uri =
                server(
                        out -> {
                            out.write(HEAD);
                            byte[] header = "a: b\r\n".getBytes(US_ASCII);
                            for (int i = 0; i < 1_000_000; i++) {
                                out.write(header);
                            }
                        });

        assertThat(errorOfGet(uri)).isEqualTo(MilestoneError.CONNECTION_LOST);
    }

    @Test
    void aBodyLargerThanAllowedIsNotRead() throws IOException {
        URI uri =
                server(
                        out -> {
                            out.write(HEAD);
                            out.write("Content-Length: 1000000000\r\n\r\n".getBytes(US_ASCII));
                            out.write(new byte[100_000]);
                        });

        assertThat(errorOfGet(uri)).isEqualTo(MilestoneError.ANSWER_TOO_LARGE);
    }

    @Test
    void aBodyThatIsCutOffIsNoAnswer() throws IOException {
        URI uri =
                server(
                        out -> {
                            out.write(HEAD);
                            out.write("Content-Length: 100\r\n\r\n{\"a\":".getBytes(US_ASCII));
                        });

        assertThat(errorOfGet(uri)).isEqualTo(MilestoneError.CONNECTION_LOST);
    }

    @Test
    void aPostThatGotNoAnswerMayHaveArrived() throws IOException {
        URI uri = server(out -> {});

        OspException failure =
                catchThrowableOfType(
                        OspException.class,
                        () ->
                                client.post(
                                        uri,
                                        Optional.empty(),
                                        ContentType.APPLICATION_JSON,
                                        new byte[] {'{', '}'}));

        assertThat(MilestoneError.of(failure)).isEqualTo(MilestoneError.CONNECTION_LOST);
    }

    @Test
    void whatAServerSaysCannotForgeLogLines() throws IOException {
        URI uri =
                server(
                        out -> {
                            out.write(
                                    "HTTP/1.1 418 x\r\nContent-Type: text/html\r\n"
                                            .getBytes(US_ASCII));
                            out.write(
                                    "Content-Length: 11\r\n\r\na\nb\r\nc\u001b[31m"
                                            .getBytes(US_ASCII));
                        });

        assertThat(client.get(uri, Optional.empty(), 1000).describe())
                .doesNotContain("\n", "\r", "\u001b")
                .contains("418", "a b c");
    }

    private static void drip(OutputStream out, char each) throws IOException {
        while (true) {
            out.write(each);
            out.flush();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
