package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.MediaSource.Camera;
import ch.onsphere.osp.api.MediaSource.Position;
import ch.onsphere.osp.clearance.json.Json;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of all cameras reaches the account. CR-004, CR-010, CR-018 */
class DiscoveryTest {

    @TempDir Path directory;
    private Bed bed;

    @BeforeEach
    void begin() {
        bed = new Bed(directory);
    }

    @AfterEach
    void end() {
        bed.close();
    }

    @Test
    void allCamerasAreDeliveredWithPlaceStateAndCoordinates() {
        bed.source()
                .with(
                        new Camera(
                                "c-1",
                                "Entrance NW",
                                List.of("HQ", "Lobby"),
                                true,
                                Optional.of(new Position(45.5017, -73.5673))))
                .with(new Camera("c-2", "Yard", List.of(), false, Optional.empty()));
        RecordingHost host = bed.start();

        SimulatedJob job = bed.done(JobRequest.discovery());

        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        JsonNode file = delivered(job);
        assertThat(file.path("devices")).hasSize(2);
        JsonNode first = file.path("devices").path(0);
        assertThat(first.path("externalId").asText()).isEqualTo("c-1");
        assertThat(first.path("groupPath").asText()).isEqualTo("HQ/Lobby");
        assertThat(first.path("locationWKT").asText()).isEqualTo("POINT(-73.5673 45.5017)");
        assertThat(file.path("devices").path(1).path("enabled").asBoolean(true)).isFalse();
        host.await(Bed.AGENT, ConnectionStatus.State.ONLINE);
    }

    private JsonNode delivered(SimulatedJob job) {
        return Json.parse(bed.contentOf(bed.account().files(job.id()).get(0))).orElseThrow();
    }
}
