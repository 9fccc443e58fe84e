package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.Operation;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.kit.testing.Until;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when something goes away and comes back. CR-017, CR-021 */
class RestartTest {

    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir Path directory;
    private final SlowStream.Valve valve = new SlowStream.Valve();
    private Bed bed;

    @BeforeEach
    void begin() {
        bed = new Bed(directory, AccountOptions.defaults().withLockDuration(Duration.ofHours(1)));
        bed.source()
                .with("c-1", "Entrance")
                .recorded("c-1", "2026-03-01T09:00:00Z", Duration.ofMinutes(5), 200_000);
    }

    @AfterEach
    void end() {
        bed.close();
    }

    @Test
    void anAgentTakesItsOwnJobUpAgain() {
        bed.source().readThrough(valve::around);
        bed.account().faults().add(Fault.status(503).on(Operation.RELEASE_JOB));
        var unused = bed.start();
        String job =
                bed.account().post(JobRequest.media(NINE, NINE.plus(Duration.ofMinutes(5)), "c-1"));
        Until.holds("the recording is read", () -> valve.streams() == 1);
        bed.closeModules();
        assertThat(bed.isLocked(job)).isTrue();

        valve.open();
        unused = bed.start();

        SimulatedJob ended = bed.ended(job);
        assertThat(ended.state()).isEqualTo(JobState.COMPLETED);
        assertThat(ended.locks()).isEqualTo(1);
    }

    @Test
    void aJobThatEndedMeanwhileIsForgotten() {
        bed.source().readThrough(valve::around);
        bed.account().faults().add(Fault.status(400).on(Operation.RELEASE_JOB));
        var unused = bed.start();
        String job =
                bed.account().post(JobRequest.media(NINE, NINE.plus(Duration.ofMinutes(5)), "c-1"));
        Until.holds("the recording is read", () -> valve.streams() == 1);
        bed.closeModules();
        assertThat(bed.account().withdraw(job)).isTrue();

        valve.open();
        unused = bed.start();

        assertThat(bed.done(JobRequest.discovery()).state()).isEqualTo(JobState.COMPLETED);
        assertThat(bed.job(job).state()).isEqualTo(JobState.CANCELLED);
        Path notes = directory.resolve("state-agent-1/root.registry/jobs");
        Until.holds("nothing is noted", () -> notes.toFile().list().length == 0);
    }

    @Test
    void anotherConnectionFileIsTriedWithoutARestart() throws IOException {
        bed.connectAt("\"151\"", "\"152\"");
        RecordingHost host = bed.start();
        ConnectionStatus refused = host.await(Bed.AGENT, ConnectionStatus.State.OFFLINE);
        assertThat(refused.reason()).isEqualTo(ConnectionStatus.Reason.CREDENTIALS);

        Files.writeString(directory.resolve("connection.json"), bed.account().connectionFile());

        host.await(Bed.AGENT, ConnectionStatus.State.ONLINE);
    }

    @Test
    void anAccountThatIsAwayIsReportedAndFoundAgain() {
        RecordingHost host = bed.start();
        host.await(Bed.AGENT, ConnectionStatus.State.ONLINE);

        bed.account().stop();
        ConnectionStatus away = host.await(Bed.AGENT, ConnectionStatus.State.OFFLINE);
        assertThat(away.reason()).isEqualTo(ConnectionStatus.Reason.NETWORK);
        assertThat(away.retrying()).isTrue();
        assertThat(away.message()).contains("OSP-CL-102");

        bed.account().startAgain();
        host.await(Bed.AGENT, ConnectionStatus.State.ONLINE);
        assertThat(bed.done(JobRequest.discovery()).state()).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void withoutItsMediaSourceAnAgentTakesNoJob() {
        RecordingHost host = bed.host("agent-1");
        MediaSource source = bed.source();
        host.withdraw(new ItemId(Bed.SOURCE));
        bed.start(host);
        String job = bed.account().post(JobRequest.discovery());
        ConnectionStatus status = host.await(Bed.AGENT, ConnectionStatus.State.DEGRADED);
        assertThat(status.message()).contains(Bed.SOURCE);
        assertThat(bed.job(job).locks()).isZero();

        Registration unused = host.publish(new ItemId(Bed.SOURCE), source);

        assertThat(bed.ended(job).state()).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void aSourceThatFailsInTheMiddleIsTriedAgain() {
        bed.source().failWith(new IllegalStateException("the recorder restarts"));
        RecordingHost host = bed.start();
        String job = bed.account().post(JobRequest.discovery());
        Until.holds("released", () -> host.count("clearance.jobs", "ending", "released") >= 1);

        bed.source().failWith(null);

        assertThat(bed.ended(job).state()).isEqualTo(JobState.COMPLETED);
    }
}
