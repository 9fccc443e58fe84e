package ch.onsphere.osp.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoTest {

    @TempDir private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine demo =
                Demo.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        return demo.execute(arguments);
    }

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("--once", "--configuration", "--archive", "--modules", "Exit codes");
    }

    @Test
    void saysWhichConfigurationIsMissing() {
        String missing = directory.resolve("nowhere").toString();

        assertThat(run("--configuration", missing)).isEqualTo(2);
        assertThat(err.toString()).contains(missing, "example configuration");
    }

    @Test
    void saysHowToBuildMissingModules() {
        int code =
                run(
                        "--configuration",
                        directory.toString(),
                        "--archive",
                        directory.toString(),
                        "--modules",
                        directory.resolve("nowhere").toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("./osp build");
    }
}
