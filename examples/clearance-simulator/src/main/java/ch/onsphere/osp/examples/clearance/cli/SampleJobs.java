package ch.onsphere.osp.examples.clearance.cli;

import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options about jobs that are there from the start. */
final class SampleJobs {
    private static final Duration RECORDING = Duration.ofMinutes(10);

    @Option(
            names = "--sample-jobs",
            description =
                    "Post one job of each type at the start. Without --device that is a discovery"
                            + " only.")
    private boolean wanted;

    @Option(
            names = "--device",
            paramLabel = "ID",
            description =
                    "Device of the sample jobs: its latest still, and its last ten minutes. May be"
                            + " given more than once.")
    private List<String> devices = new ArrayList<>();

    void post(SimulatedAccount account) {
        if (!wanted) {
            return;
        }
        account.post(JobRequest.discovery());
        if (devices.isEmpty()) {
            return;
        }
        String[] ids = devices.toArray(String[]::new);
        Instant end = account.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        account.post(JobRequest.thumbnail(ids));
        account.post(JobRequest.media(end.minus(RECORDING), end, ids));
    }
}
