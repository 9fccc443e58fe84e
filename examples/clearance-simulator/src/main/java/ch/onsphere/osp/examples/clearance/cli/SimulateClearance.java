package ch.onsphere.osp.examples.clearance.cli;

import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.examples.simulator.cli.Reasons;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs one simulated account until it is told to end: {@code osp simulate clearance}. */
@Command(
        name = "osp simulate clearance",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = "osp-clearance-simulator",
        usageHelpAutoWidth = true,
        description = {
            "Runs a Clearance account on real sockets, to try an agent against: token service,"
                    + " registry of jobs and store of files, with a web page to post jobs and to see"
                    + " what was delivered. Paths, verbs and members of the registry are an"
                    + " assumption, since the contract of the real service is not public.",
            ""
        },
        footerHeading =
                "%nThe control port (JSON over HTTP) posts jobs, shows what arrived and makes"
                        + " things go wrong:%n",
        footer = {
            "  curl -o connection.json http://127.0.0.1:9444/connection-file",
            "  curl http://127.0.0.1:9444/jobs -d '{\"type\":\"discovery\"}'",
            "  curl http://127.0.0.1:9444/files",
            "  curl http://127.0.0.1:9444/faults -d \\",
            "    '{\"kind\":\"status\",\"status\":503,\"operation\":\"put-block\",\"times\":2}'",
            "  curl http://127.0.0.1:9444/clock -d '{\"advance\":\"PT1H\"}'",
            "All of its commands are in the README of the module. The program ends on SIGTERM and"
                    + " Ctrl-C."
        })
public final class SimulateClearance implements Callable<Integer> {
    private static final String LOGGING = "logback.configurationFile";

    @Mixin private ListeningOptions listening;
    @Mixin private RuleOptions rules;
    @Mixin private SampleJobs sampleJobs;

    @Option(
            names = "--connection-file",
            paramLabel = "FILE",
            description =
                    "Write the connection file for the agent here. It holds a private key and is"
                            + " readable for its owner alone.")
    private Path connectionFile;

    @Option(
            names = "--ca-out",
            paramLabel = "FILE",
            description =
                    "With --https, write the certificate of the authority that signed the"
                            + " account's certificate to this file (PEM).")
    private Path caOut;

    @Spec private CommandSpec spec;

    private final CountDownLatch end;

    SimulateClearance(CountDownLatch end) {
        this.end = end;
    }

    /** Starts the program. */
    public static void main(String[] arguments) {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(
                    LOGGING,
                    SimulateClearance.class
                            .getPackageName()
                            .replace('.', '/')
                            .concat("/logback-simulator.xml"));
        }
        CountDownLatch never = new CountDownLatch(1);
        System.exit(new CommandLine(new SimulateClearance(never)).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        SimulatedAccount account;
        try {
            account = SimulatedAccount.start(options());
        } catch (UncheckedIOException e) {
            return failed("The account cannot start: " + Reasons.of(e.getCause()));
        }
        Thread closing = new Thread(account::close, "clearance-close");
        Runtime.getRuntime().addShutdownHook(closing);
        try (account) {
            writeFiles(account);
            sampleJobs.post(account);
            PrintWriter out = spec.commandLine().getOut();
            Greeting.lines(account, connectionFile).forEach(out::println);
            out.flush();
            end.await();
        } catch (IOException e) {
            return failed("A file cannot be written: " + Reasons.of(e));
        } finally {
            Runtime.getRuntime().removeShutdownHook(closing);
        }
        return 0;
    }

    private void writeFiles(SimulatedAccount account) throws IOException {
        if (connectionFile != null) {
            PrivateFile.write(connectionFile, account.connectionFile());
        }
        if (caOut != null) {
            Files.writeString(caOut, account.certificateAuthority());
        }
    }

    private int failed(String why) {
        spec.commandLine().getErr().println(why);
        return 1;
    }

    private AccountOptions options() {
        if (caOut != null && !listening.isHttps()) {
            throw new ParameterException(spec.commandLine(), "--ca-out goes with --https");
        }
        try {
            return rules.apply(AccountOptions.defaults().with(listening.listening()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
