package ch.onsphere.osp.examples.benchmarks.kill;

import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The program that is killed: a host whose publications are written to a file. */
final class KilledHost {

    /** A caller of the API does not wait for the result of a command that waits. */
    private static final Duration ANSWERS_WITHIN = Duration.ofMillis(50);

    private KilledHost() {}

    /** Runs until it is killed, or its input ends: tree, state directory, file of publications. */
    public static void main(String[] args) throws IOException {
        try (EmbeddedHost host =
                EmbeddedHost.start(
                        HostOptions.of(Path.of(args[0]))
                                .state(Path.of(args[1]))
                                .httpPort(0)
                                .watchInterval(Duration.ZERO)
                                .answerWithin(ANSWERS_WITHIN)
                                .provider(new TellingProvider(Path.of(args[2]))))) {
            System.out.println("listening at " + host.httpAddress());
            while (System.in.read() != -1) {
                // Nothing is ever said.
            }
        }
    }
}
