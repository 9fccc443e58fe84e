package ch.onsphere.osp.examples.clearance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Timeout(300)
class SimulateClearanceTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Runs until the account is there, and ends it at once. */
    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--control-port=0");
        if (all.stream().noneMatch(argument -> argument.startsWith("--port"))) {
            all.add("--port=0");
        }
        return new CommandLine(new SimulateClearance(new CountDownLatch(0)))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void printsWhereItIsAndWhatToTry() {
        assertThat(run("--tenant=North")).isZero();
        assertThat(out.toString())
                .contains("\"North\"", "address   http://localhost:", "page      http://127.0.0.1:")
                .contains("client    151@North")
                .contains("curl -o connection.json http://127.0.0.1:");
    }

    @Test
    void writesTheConnectionFileForItsOwnerAlone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("connection.json"), "old");
        Path ca = folder.resolve("ca.pem");

        assertThat(run("--https", "--connection-file=" + file, "--ca-out=" + ca)).isZero();

        assertThat(Files.readString(file)).contains("ServicePrincipalKey", "https://localhost:");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(ca)).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(out.toString()).contains("file      " + file).doesNotContain("\"d\"");
    }

    @Test
    void takesAllItsOptions(@TempDir Path folder) {
        int code =
                run(
                        "--bind=127.0.0.1",
                        "--host-name=127.0.0.1",
                        "--service-principal=7",
                        "--token-lifetime=5s",
                        "--lock-duration=PT2S",
                        "--key-type=OCT-A256GCM",
                        "--longest-list=10",
                        "--largest-block=1000",
                        "--data=" + folder,
                        "--discard",
                        "--keep-encrypted",
                        "--pascal-case",
                        "--sample-jobs",
                        "--device=a",
                        "--device=b");

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString()).contains("OCT_A256GCM", "7@tenant123");
    }

    @ParameterizedTest
    @CsvSource({
        "--token-lifetime=soon, not a duration",
        "--lock-duration=0s, must hold",
        "--token-lifetime=0s, must be good",
        "--host-name=a b, no host name",
        "--ca-out=ca.pem, goes with --https",
        "--key-type=dsa, rsa-oaep-256",
        "--longest-list=0, positive",
        "--port=70000, no such port",
        "--colour=red, Unknown option"
    })
    void saysWhatIsWrongWithAnOption(String option, String message) {
        assertThat(run(option)).isEqualTo(2);
        assertThat(err.toString()).contains(message);
    }

    @Test
    void saysThatAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--port=" + taken.getLocalPort())).isEqualTo(1);
            assertThat(err.toString())
                    .contains("cannot start: Failed to bind", "in use")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void saysThatAFileCannotBeWritten() {
        assertThat(run("--connection-file=/nonexistent/x")).isEqualTo(1);
        assertThat(err.toString()).contains("/nonexistent/x: no such file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--control-port",
                "--https",
                "--tenant",
                "--key-type",
                "--lock-duration",
                "--token-lifetime",
                "--data",
                "--discard",
                "--sample-jobs",
                "--device",
                "--connection-file"
            })
    void explainsItsOptions(String option) {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains(option, "curl http://127.0.0.1:9444/files");
    }
}
