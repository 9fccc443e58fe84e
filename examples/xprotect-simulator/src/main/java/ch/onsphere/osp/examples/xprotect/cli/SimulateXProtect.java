package ch.onsphere.osp.examples.xprotect.cli;

import ch.onsphere.osp.examples.simulator.cli.Reasons;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs one simulated site until it is told to end: {@code osp simulate xprotect}. */
@Command(
        name = "osp simulate xprotect",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = "osp-xprotect-simulator",
        usageHelpAutoWidth = true,
        description = {
            "Runs an XProtect site on real sockets, to try a client against without a video server:"
                    + " identity provider, well-known URIs, Events, Configuration, Alarms, Bookmarks and"
                    + " Evidence Locks REST APIs with the tasks of devices, the Events and State"
                    + " WebSocket, webhooks, ServerCommandService and, on"
                    + " a port of its own, RecorderCommandService.",
            ""
        },
        footerHeading =
                "%nThe control port (JSON over HTTP) shows what arrived and makes things go"
                        + " wrong:%n",
        footer = {
            "  curl http://127.0.0.1:9443/received",
            "  curl http://127.0.0.1:9443/faults -d \\",
            "    '{\"kind\":\"status\",\"status\":503,\"times\":2}'",
            "  curl http://127.0.0.1:9443/devices",
            "  curl http://127.0.0.1:9443/stream",
            "  curl -X POST http://127.0.0.1:9443/stream/recycle",
            "  curl -X POST http://127.0.0.1:9443/scenarios/motion-at-door",
            "  curl http://127.0.0.1:9443/clock -d '{\"advance\":\"PT1H\"}'",
            "  curl -X POST http://127.0.0.1:9443/stop",
            "All of its commands are in the README of the module. The program ends on SIGTERM and"
                    + " Ctrl-C."
        })
public final class SimulateXProtect implements Callable<Integer> {
    private static final String LOGGING = "logback.configurationFile";

    @Mixin private ContentOptions content;
    @Mixin private ListeningOptions listening;
    @Mixin private AccountOptions accounts;
    @Mixin private ScenarioOptions scenarios;

    @Option(
            names = "--ca-out",
            paramLabel = "FILE",
            description =
                    "Write the certificate of the authority that signed the site's certificate to"
                            + " this file (PEM), for clients to trust.")
    private Path caOut;

    @Spec private CommandSpec spec;

    private final Map<String, String> environment;
    private final CountDownLatch end;

    SimulateXProtect(Map<String, String> environment, CountDownLatch end) {
        this.environment = environment;
        this.end = end;
    }

    /** Starts the program. */
    public static void main(String[] arguments) {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(
                    LOGGING,
                    SimulateXProtect.class
                            .getPackageName()
                            .replace('.', '/')
                            .concat("/logback-simulator.xml"));
        }
        CountDownLatch never = new CountDownLatch(1);
        System.exit(
                new CommandLine(new SimulateXProtect(System.getenv(), never)).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        SimulatedSite site;
        try {
            site = SimulatedSite.start(options());
        } catch (UncheckedIOException e) {
            return failed("The site cannot start: " + Reasons.of(e.getCause()));
        }
        Thread closing = new Thread(site::close, "xprotect-close");
        Runtime.getRuntime().addShutdownHook(closing);
        try (site) {
            if (caOut != null) {
                Files.writeString(caOut, site.certificateAuthority());
            }
            PrintWriter out = spec.commandLine().getOut();
            Greeting.lines(site, accounts, caOut).forEach(out::println);
            out.flush();
            play(site);
            end.await();
        } catch (IOException e) {
            return failed("A file cannot be written: " + Reasons.of(e));
        } finally {
            Runtime.getRuntime().removeShutdownHook(closing);
        }
        return 0;
    }

    private int failed(String why) {
        spec.commandLine().getErr().println(why);
        return 1;
    }

    private void play(SimulatedSite site) {
        try {
            scenarios.play(site.scenarios());
        } catch (IllegalStateException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private SiteOptions options() {
        try {
            var unused = scenarios.scenarios();
            SiteOptions options = SiteOptions.defaults();
            return accounts.apply(listening.apply(content.apply(options)), environment);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
