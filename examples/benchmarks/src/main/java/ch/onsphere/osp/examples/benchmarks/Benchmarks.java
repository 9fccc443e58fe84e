package ch.onsphere.osp.examples.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: measures, prints a table, and ends with 1 when a figure misses its bound. */
@Command(
        name = "osp benchmark",
        description =
                "Measures speed and memory and compares them with their bounds. Starts simulated"
                        + " sites in processes of their own; everything stays on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            Commands.class,
            Tree.class,
            Stop.class,
            Soak.class,
            Kill.class,
            Stream.class,
            Deliveries.class,
            Deaths.class,
            Agents.class,
            Webhooks.class,
            All.class
        })
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Runs a benchmark and ends the process: 0 when every bound is kept, 1 when one is missed, 2
     * for a command that is not understood.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmarks()).execute(args));
    }
}
