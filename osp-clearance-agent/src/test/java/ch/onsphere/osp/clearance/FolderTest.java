package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.clearance.configuration.ConfigurationReader;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.kit.time.SystemTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
        Path gate = Files.createDirectories(directory.resolve("export/gate"));
        Path recording = gate.resolve("2026-05-01T12-00-00Z_2026-05-01T12-10-00Z.mp4");
        byte[] content = new byte[5_000_000];
        Arrays.fill(content, (byte) 7);
        Files.write(recording, content);
        Files.setLastModifiedTime(recording, FileTime.from(NOON));
        Path connection = directory.resolve("connection.json");
        try (SimulatedAccount account = SimulatedAccount.start(AccountOptions.defaults())) {
            Files.writeString(connection, account.connectionFile());
            RecordingHost host = new RecordingHost(tree(connection), directory.resolve("state"));
            OspModule module =
                    ClearanceModule.of(
                            host,
                            new ConfigurationReader(name -> Optional.empty()),
                            new SystemTime("test-timer"),
                            Bed.QUICK);
            try {
                module.start();
                String job = account.post(JobRequest.media(NOON, NOON.plusSeconds(600), "gate"));
                Until.holds("ended", () -> account.job(job).orElseThrow().state().isFinal());
                assertThat(account.job(job).orElseThrow().state()).isEqualTo(JobState.COMPLETED);
                List<DeliveredFile> videos =
                        account.files(job).stream()
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

    private MemoryConfiguration tree(Path connection) {
        return new MemoryConfiguration()
                .with(
                        "root.registry",
                        "agent.clearance",
                        """
                        {"moduleId": "modules.clearance.clearance-1",
                         "connectionFile": "%s", "agentId": "agent-1",
                         "mediaSources": ["root.export"],
                         "polling": {"interval": {"value": 200, "unit": "MILLISECONDS"}}}
                        """
                                .formatted(connection))
                .with(
                        "root.export",
                        "folder.clearance",
                        """
                        {"moduleId": "modules.clearance.clearance-1", "folder": "%s"}
                        """
                                .formatted(directory.resolve("export")));
    }
}
