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
        assertThat(err.toString())
                .contains(
                        "--api-token-file cannot be used: [/nowhere/token]: there is no such file");
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
        assertThat(err.toString().lines())
                .containsExactly(
                        "Unknown option: '--trust-all'", "osp run --help tells what can be given.");
    }

    @Test
    void theNearestOptionIsNamed() {
        assertThat(run("--http-prot=1")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "Unknown option: '--http-prot=1'",
                        "--http-prot: did you mean --http-port?",
                        "osp run --help tells what can be given.");
    }

    @Test
    void aRequiredOptionThatIsMisspeltIsNotJustMissing() {
        CommandLine commandLine = HostMain.commandLine();
        commandLine.setErr(new PrintWriter(err, true));

        assertThat(commandLine.execute("run", "--configuraton", "tree")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "Missing required option: '--configuration=DIR'",
                        "--configuraton: did you mean --configuration?",
                        "osp run --help tells what can be given.");
    }

    @Test
    void usersThatCannotBeReadAreToldWithTheFileTheReasonAndTheCure() throws IOException {
        assertThat(run("--webhook-users", "/nowhere/users")).isEqualTo(1);
        assertThat(run("--webhook-users", directory.toString())).isEqualTo(1);
        Path latin = Files.write(directory.resolve("latin"), new byte[] {'{', (byte) 0xE9, '}'});
        assertThat(run("--webhook-users", latin.toString())).isEqualTo(1);
        Path cut = Files.writeString(directory.resolve("cut"), "{\"users\":[");
        assertThat(run("--webhook-users", cut.toString())).isEqualTo(1);

        String start = "OSP-EH-001: --webhook-users cannot be used: [";
        assertThat(err.toString().lines())
                .containsExactly(
                        start
                                + "/nowhere/users]: there is no such file; correct the name, or"
                                + " create it",
                        start + directory + "]: it is a directory; name a file",
                        start + latin + "]: it is not UTF-8; save it as UTF-8",
                        start
                                + cut
                                + "]: a text that ends too early at line 1, column 11. The file is"
                                + " cut off, or a bracket or quote is not closed: restore it.");
    }
}
