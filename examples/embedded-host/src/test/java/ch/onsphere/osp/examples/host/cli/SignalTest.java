package ch.onsphere.osp.examples.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.host.fake.TestTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole process, as an operator starts and ends it. */
class SignalTest {

    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir Path directory;

    private Process start() throws IOException {
        TestTree tree =
                new TestTree(directory.resolve("tree"))
                        .write("root/button/value.ospp", "{\"type\":\"BOOLEAN\"}");
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dlogback.configurationFile=logback.xml",
                        HostMain.class.getName(),
                        "run",
                        "--configuration",
                        tree.top().toString(),
                        "--state",
                        directory.resolve("state").toString(),
                        "--http-port",
                        "0");
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @Test
    @Timeout(300)
    void sigtermEndsTheProcessCleanlyAndSoon() throws Exception {
        Process process = start();
        try (BufferedReader log = process.inputReader(StandardCharsets.UTF_8)) {
            String line = log.readLine();
            while (!line.contains("The API listens on [http://127.0.0.1:")) {
                line = log.readLine();
                assertThat(line).as("the log ended before the host was up").isNotNull();
            }
            process.toHandle().destroy();

            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(log.lines().toList())
                    .anyMatch(last -> last.contains("The host has stopped"));
        } finally {
            process.destroyForcibly();
        }
    }
}
