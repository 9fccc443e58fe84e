package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.clearance.configuration.ConfigurationReader;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.kit.testing.Until;
import ch.onsphere.osp.kit.time.SystemTime;
import ch.onsphere.osp.kit.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder, an agent and an account, and nothing of any video system. */
@Timeout(300)
class FolderTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir private Path directory;

    @Test
    void anAgentDeliversWhatIsInAFolder() throws Exception {
        byte[] content = new byte[5_000_000];
        Arrays.fill(content, (byte) 7);
        record("export/gate", content);
        try (SimulatedAccount account = SimulatedAccount.start(AccountOptions.defaults())) {
            RecordingHost host = host(account, "agent-1", "export");
            OspModule module = start(host, new SystemTime("test-timer"));
            try {
                SimulatedJob job = ended(account, post(account, "gate"));
                assertThat(job.state()).isEqualTo(JobState.COMPLETED);
                List<DeliveredFile> videos =
                        account.files(job.id()).stream()
                                .filter(file -> file.mimeType().equals("video/mp4"))
                                .toList();
                assertThat(videos).hasSize(1);
                assertThat(Files.readAllBytes(videos.get(0).content().orElseThrow()))
                        .isEqualTo(content);
            } finally {
                module.close();
            }
        }
    }

    /** CR-006 */
    @Test
    void twoAgentsOfOneAccountServeTheirOwnFolders() throws Exception {
        record("north/gate", new byte[10_000]);
        record("south/yard", new byte[10_000]);
        HurriedTime time = new HurriedTime();
        AccountOptions options = AccountOptions.defaults().withLockDuration(Duration.ofDays(1));
        try (SimulatedAccount account = SimulatedAccount.start(options)) {
            Map<String, String> jobs = new LinkedHashMap<>();
            for (int i = 0; i < 5; i++) {
                jobs.put(post(account, "gate"), "agent-north");
                jobs.put(post(account, "yard"), "agent-south");
            }
            OspModule north =
                    start(host(account, "agent-north", "north"), new SystemTime("test-timer"));
            RecordingHost host = host(account, "agent-south", "south");
            OspModule south = start(host, time);
            try {
                jobs.keySet().forEach(id -> ended(account, id));
                jobs.put(post(account, "dock"), "agent-south");
                long looked = host.count("clearance.polls", "outcome", "success");
                Until.holds(
                        "looked again",
                        () -> host.count("clearance.polls", "outcome", "success") > looked + 2);
                record("south/dock", new byte[10_000]);
                time.leap(Duration.ofMinutes(1));

                jobs.forEach(
                        (id, agent) -> {
                            SimulatedJob job = ended(account, id);
                            assertThat(job.state()).as(job.message()).isEqualTo(JobState.COMPLETED);
                            assertThat(job.agentId()).isEqualTo(agent);
                            assertThat(job.locks()).isEqualTo(1);
                        });
            } finally {
                north.close();
                south.close();
            }
        }
    }

    private static String post(SimulatedAccount account, String camera) {
        return account.post(JobRequest.media(NOON, NOON.plusSeconds(600), camera));
    }

    private static SimulatedJob ended(SimulatedAccount account, String id) {
        Until.holds("ended", () -> account.job(id).orElseThrow().state().isFinal());
        return account.job(id).orElseThrow();
    }

    /** One that has not just been written, and appears as a whole. */
    private void record(String camera, byte[] content) throws IOException {
        Path draft = Files.createDirectories(directory.resolve("draft"));
        Path file = draft.resolve("2026-05-01T12-00-00Z_2026-05-01T12-10-00Z.mp4");
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.from(NOON));
        Path folder = directory.resolve(camera);
        Files.createDirectories(folder.getParent());
        Files.move(draft, folder);
    }

    private RecordingHost host(SimulatedAccount account, String agentId, String folder)
            throws IOException {
        Path connection = directory.resolve("connection-" + agentId + ".json");
        Files.writeString(connection, account.connectionFile());
        return new RecordingHost(
                tree(connection, agentId, folder), directory.resolve("state-" + agentId));
    }

    private static OspModule start(RecordingHost host, TimeSource time) {
        OspModule module =
                ClearanceModule.of(
                        host, new ConfigurationReader(name -> Optional.empty()), time, Bed.QUICK);
        module.start();
        return module;
    }

    private MemoryConfiguration tree(Path connection, String agentId, String folder) {
        return new MemoryConfiguration()
                .with(
                        "root.registry",
                        "agent.clearance",
                        """
                        {"moduleId": "modules.clearance.clearance-1",
                         "connectionFile": "%s", "agentId": "%s",
                         "mediaSources": ["root.export"],
                         "polling": {"interval": {"value": 200, "unit": "MILLISECONDS"}}}
                        """
                                .formatted(connection, agentId))
                .with(
                        "root.export",
                        "folder.clearance",
                        """
                        {"moduleId": "modules.clearance.clearance-1", "folder": "%s"}
                        """
                                .formatted(directory.resolve(folder)));
    }
}
