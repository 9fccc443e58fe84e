package ch.onsphere.osp.examples.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.host.fake.TestTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Options of {@code run} that cannot be used: the process must not start half of a host. */
class RunOptionsTest {

    @TempDir Path directory;

    private final StringWriter err = new StringWriter();

    private int run(String... more) {
        TestTree tree =
                new TestTree(directory.resolve("tree"))
                        .write("root/a/value.ospp", "{\"type\":\"TEXT\"}");
        List<String> args =
                new ArrayList<>(List.of("run", "--configuration", tree.top().toString()));
        args.addAll(List.of(more));
        CommandLine commandLine = HostMain.commandLine();
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(args.toArray(String[]::new));
    }

    @Test
    void aPortOutOfRangeIsRefused() {
        assertThat(run("--http-port", "70000")).isEqualTo(1);
        assertThat(err.toString()).contains("a port is 0 to 65535");
    }

    @Test
    void aTokenFileThatIsMissingIsNamed() {
        assertThat(run("--api-token-file", "/nowhere/token")).isEqualTo(1);
        assertThat(err.toString()).contains("cannot read the file [/nowhere/token]");
    }

    @Test
    void aTokenThatIsTooShortIsRefusedWithoutBeingShown() throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "hunter2");

        assertThat(run("--api-token-file", token.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("at least 16 characters").doesNotContain("hunter2");
    }

    @Test
    void anUnknownOptionIsAUsageError() {
        assertThat(run("--trust-all")).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown option: '--trust-all'");
    }
}
