package ch.onsphere.osp.examples.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays the whole story on this machine: {@code osp demo}. */
@Command(
        name = "osp demo",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {
            "Starts two simulated XProtect sites, a simulated Clearance account and a host with both"
                    + " modules, has them work, and shows step by step what each side saw. Then it"
                    + " stays, to be tried by hand, until Ctrl-C.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every step was observed on the other side (with --once)",
            "1:some step was not",
            "2:the command line is not understood, or something is missing"
        })
public final class Demo implements Callable<Integer> {

    @Option(names = "--once", description = "End by itself after the last step.")
    private boolean once;

    @Option(
            names = "--configuration",
            paramLabel = "DIR",
            defaultValue = "examples/configuration",
            description = "The example configuration (default: ${DEFAULT-VALUE}). It is copied.")
    private Path configuration;

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            defaultValue = "examples/archive",
            description =
                    "The recordings that the agent delivers (default: ${DEFAULT-VALUE}). They are"
                            + " copied.")
    private Path archive;

    @Option(
            names = "--modules",
            paramLabel = "DIR",
            defaultValue = "target/modules",
            description = "The folder of module jars (default: ${DEFAULT-VALUE}).")
    private Path modules;

    @Option(
            names = "--verbose",
            description = "Show warnings of host and modules too; they are in the log file anyway.")
    private boolean verbose;

    @Spec private CommandSpec spec;

    private Demo() {}

    /**
     * Runs the demo and ends the process.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Demo());
    }

    @Override
    public Integer call() throws InterruptedException {
        need(configuration, "the example configuration");
        need(archive, "the recordings that the agent delivers");
        need(modules, "the folder of module jars; build it first: ./osp build");
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        return new DemoRun(configuration, archive, modules, out, Ansi.AUTO.enabled())
                .run(once, verbose);
    }

    private void need(Path directory, String what) {
        if (!Files.isDirectory(directory)) {
            throw new ParameterException(
                    spec.commandLine(), "[" + directory + "] is not there: " + what);
        }
    }
}
