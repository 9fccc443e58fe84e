package ch.onsphere.osp.examples.host.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code run}, {@code validate}, {@code trigger} and {@code webhook}. */
@Command(
        name = "osp",
        description = "A small host for OnSphere modules.",
        mixinStandardHelpOptions = true,
        subcommands = {Run.class, Validate.class, Trigger.class, Webhook.class})
public final class HostMain {

    private HostMain() {}

    /**
     * Runs a command and ends the process with its exit code: 0 for success, 1 for failure, 2 for a
     * command that is not understood.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        if (args.length > 0 && !args[0].equals("run")) {
            // The other commands write their result to the output; the log must not mix with it.
            System.setProperty("osp.log.target", "System.err");
        }
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new HostMain())
                .setExecutionExceptionHandler(new PlainFailure())
                .setParameterExceptionHandler(new Misuse())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
