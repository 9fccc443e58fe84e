package ch.onsphere.osp.examples.host.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.fake.TestTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Clearance agent as it is shipped: its jar in a folder, the contract and SLF4J beside it, and
 * nothing else of this project that it could find by mistake.
 */
@Timeout(180)
class AgentDropInIT {

    private static final Path ARCHIVE = Path.of("../archive").toAbsolutePath().normalize();
    private static final Instant BEGIN = Instant.parse("2026-05-04T07:30:00Z");

    @TempDir Path directory;
    private final SimulatedAccount account = SimulatedAccount.start(AccountOptions.defaults());
    private Path modules;

    @BeforeEach
    void putJarIntoAFolder() throws IOException {
        Path shipped = Path.of(System.getProperty("osp.modules", "../../target/modules"));
        List<Path> jars;
        try (Stream<Path> all = Files.list(shipped)) {
            jars =
                    all.filter(each -> nameOf(each).matches("osp-clearance-agent-.*-drop-in[.]jar"))
                            .toList();
        }
        assertThat(jars).as("drop-in jars of the agent in " + shipped).hasSize(1);
        modules = Files.createDirectory(directory.resolve("modules"));
        Files.copy(jars.get(0), modules.resolve(nameOf(jars.get(0))));
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    @AfterEach
    void close() {
        account.close();
    }

    private Path connectionFile() throws IOException {
        Path file =
                Files.createFile(
                        directory.resolve("connection.json"),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, account.connectionFile());
    }

    private HostOptions options() throws IOException {
        TestTree tree =
                new TestTree(directory.resolve("tree"))
                        .write("modules/clearance/clearance-1/module.service", "services:\n")
                        .write(
                                "root/archive/folder.clearance",
                                """
                                {"moduleId": "modules.clearance.clearance-1", "folder": "%s"}
                                """
                                        .formatted(ARCHIVE))
                        .write(
                                "root/registry/agent.clearance",
                                """
                                {"moduleId": "modules.clearance.clearance-1",
                                 "connectionFile": "%s",
                                 "agentId": "drop-in-1",
                                 "mediaSources": ["root.archive"],
                                 "polling": {"interval": {"value": 200, "unit": "MILLISECONDS"}}}
                                """
                                        .formatted(connectionFile()));
        return HostOptions.of(tree.top())
                .modules(modules)
                .state(directory.resolve("state"))
                .watchInterval(Duration.ZERO)
                .httpPort(0);
    }

    @Test
    void jobsAreDoneByTheJarAloneAndItsStopIsClean() throws Exception {
        assertThatThrownBy(() -> Class.forName("ch.onsphere.osp.clearance.ClearanceModuleProvider"))
                .isInstanceOf(ClassNotFoundException.class);
        String cameras = account.post(JobRequest.discovery());
        String picture = account.post(JobRequest.thumbnail("gate"));
        String recording = account.post(JobRequest.media(BEGIN, BEGIN.plusSeconds(2), "gate"));

        try (EmbeddedHost host = EmbeddedHost.start(options())) {
            assertThat(host.report().errors()).as(host.report().toString()).isZero();
            for (String job : List.of(cameras, picture, recording)) {
                assertThat(ended(job).state())
                        .as(ended(job).message())
                        .isEqualTo(JobState.COMPLETED);
            }
        }

        assertThat(account.files(cameras)).hasSize(1);
        assertThat(account.files(picture)).hasSize(1);
        // The recording, and its manifest.
        assertThat(account.files(recording)).hasSize(2);
        DeliveredFile delivered =
                account.files(recording).stream()
                        .filter(file -> file.mimeType().equals("video/mp4"))
                        .findFirst()
                        .orElseThrow();
        assertThat(delivered.content().orElseThrow())
                .hasSameBinaryContentAs(
                        ARCHIVE.resolve("gate/2026-05-04T07-30-00Z_2026-05-04T07-30-02Z.mp4"));
        assertNoThreadIsLeft();
    }

    private SimulatedJob ended(String job) throws InterruptedException {
        while (!account.job(job).orElseThrow().state().isFinal()) {
            Thread.sleep(10);
        }
        return account.job(job).orElseThrow();
    }

    private static void assertNoThreadIsLeft() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("osp-clearance")) {
                // It has been told to end; what it still does ends by itself.
                thread.join(20_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }
}
