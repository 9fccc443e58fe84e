package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No job is taken that could not be accounted for. CR-022 */
@Timeout(120)
class UnwritableRecordTest {

    @TempDir Path directory;

    @Test
    void anAgentWhoseRecordCannotBeWrittenLocksNothingUntilItCan() throws IOException {
        try (Bed bed = new Bed(directory)) {
            bed.source().with("c-1", "Entrance");
            Path audit = directory.resolve("state-agent-1/root.registry/audit");
            Path inTheWay = Files.createDirectories(audit.resolve("audit-000001.jsonl"));
            String job = bed.account().post(JobRequest.discovery());
            RecordingHost host = bed.start();

            ConnectionStatus status = host.await(Bed.AGENT, State.OFFLINE);

            assertThat(status.reason()).isEqualTo(ConnectionStatus.Reason.CONFIGURATION);
            assertThat(status.message()).contains("OSP-CL-903", audit.toString());
            assertThat(status.retrying()).isTrue();
            assertThat(bed.job(job).locks()).isZero();

            Files.delete(inTheWay);
            assertThat(bed.ended(job).state()).isEqualTo(JobState.COMPLETED);
            assertThat(bed.job(job).locks()).isEqualTo(1);
            host.await(Bed.AGENT, State.ONLINE);
        }
    }
}
