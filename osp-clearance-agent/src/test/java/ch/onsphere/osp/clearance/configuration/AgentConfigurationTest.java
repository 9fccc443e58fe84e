package ch.onsphere.osp.clearance.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.clearance.MemoryConfiguration;
import ch.onsphere.osp.clearance.profile.JobType;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentConfigurationTest {

    @TempDir Path directory;
    private String connection;

    @BeforeEach
    void connectionFile() throws Exception {
        Path file = directory.resolve("connection.json");
        try (SimulatedAccount account = SimulatedAccount.start(AccountOptions.defaults())) {
            Files.writeString(
                    file,
                    account.connectionFile().replace("http://localhost", "https://localhost"));
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        connection = file.toString();
    }

    @Test
    void aSmallFileHasDefaults() {
        AgentConfiguration agent = read("").agents().get(0);

        assertThat(agent.jobTypes())
                .containsExactlyInAnyOrder(
                        JobType.DISCOVERY, JobType.THUMBNAIL, JobType.MEDIA_REQUEST);
        assertThat(agent.polling())
                .isEqualTo(new PollingSettings(Duration.ofSeconds(30), Duration.ofMinutes(5)));
        assertThat(agent.delivery().blockSize()).isEqualTo(4 * 1024 * 1024);
        assertThat(agent.delivery().blocksInFlight()).isEqualTo(4);
        assertThat(agent.delivery().concurrentFiles()).isEqualTo(4);
        assertThat(agent.delivery().scheme()).isEqualTo(EncryptionScheme.AUTO);
        assertThat(agent.delivery().bandwidth()).isEmpty();
        assertThat(agent.delivery().stagingFolder()).isEmpty();
        assertThat(agent.limits().concurrentJobs()).isEqualTo(2);
        assertThat(agent.limits().unknownCameras())
                .isEqualTo(new UnknownCameras(Duration.ofMinutes(10), true));
        assertThat(agent.workingHours()).isEmpty();
        assertThat(agent.assertion().algorithm()).isEqualTo(AssertionAlgorithm.RS256);
        assertThat(agent.profile().name()).isEqualTo("assumed-1");
    }

    @Test
    void everyKeyHasItsEffect() {
        AgentConfiguration agent =
                read("""
                                , "jobTypes": ["DISCOVERY"],
                                "address": "https://agents.example.org/agentservice/",
                                "assertion": {"algorithm": "RS512", "audience": ["a", "b"],
                                  "issuer": "i", "subject": "s",
                                  "lifetime": {"value": 1, "unit": "MINUTES"}},
                                "polling": {"interval": {"value": 1, "unit": "MINUTES"},
                                  "longest": {"value": 2, "unit": "MINUTES"}},
                                "zone": "Europe/Zurich",
                                "workingHours": {"days": ["MONDAY"], "from": "22:00", "until": "06:00"},
                                "bandwidth": [{"from": "08:00", "until": "18:00", "megabitsPerSecond": 2},
                                  {"megabitsPerSecond": 20}],
                                "concurrentJobs": 3, "concurrentFiles": 5, "blocksInFlight": 6,
                                "blockSize": 1048576, "stagingFolder": "/var/tmp",
                                "encryption": {"scheme": "AZURE_V2"},
                                "longestInterval": {"value": 2, "unit": "HOURS"},
                                "unknownCameras": {"patience": {"value": 3, "unit": "HOURS"}},
                                "grace": {"value": 1, "unit": "SECONDS"},
                                "timeout": {"value": 7, "unit": "SECONDS"},
                                "proxy": {"address": "http://proxy.example.org:3128"}
                                """)
                        .agents()
                        .get(0);

        assertThat(agent.jobTypes()).containsExactly(JobType.DISCOVERY);
        assertThat(agent.agentBase()).hasToString("https://agents.example.org/agentservice");
        assertThat(agent.assertion())
                .isEqualTo(
                        new AssertionSettings(
                                AssertionAlgorithm.RS512,
                                List.of("a", "b"),
                                Optional.of("i"),
                                Optional.of("s"),
                                Duration.ofMinutes(1)));
        assertThat(agent.polling())
                .isEqualTo(new PollingSettings(Duration.ofMinutes(1), Duration.ofMinutes(2)));
        assertThat(agent.delivery().bandwidth())
                .containsExactly(
                        new BandwidthLimit(LocalTime.of(8, 0), LocalTime.of(18, 0), 2),
                        new BandwidthLimit(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 20));
        assertThat(agent.delivery().zone()).hasToString("Europe/Zurich");
        assertThat(agent.delivery().scheme()).isEqualTo(EncryptionScheme.AZURE_V2);
        assertThat(agent.delivery().stagingFolder()).contains(Path.of("/var/tmp"));
        assertThat(agent.delivery().blockSize()).isEqualTo(1 << 20);
        assertThat(agent.delivery().concurrentFiles()).isEqualTo(5);
        assertThat(agent.delivery().blocksInFlight()).isEqualTo(6);
        assertThat(agent.limits())
                .isEqualTo(
                        new AgentConfiguration.Limits(
                                3,
                                Duration.ofHours(2),
                                new UnknownCameras(Duration.ofHours(3), true),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(7)));
        assertThat(agent.proxy()).isPresent();
    }

    @Test
    void jobsOfUnknownCamerasCanBeLeftForEver() {
        AgentConfiguration agent =
                read(", \"unknownCameras\": {\"cancel\": false}").agents().get(0);

        assertThat(agent.limits().unknownCameras())
                .isEqualTo(new UnknownCameras(Duration.ofMinutes(10), false));
    }

    @Test
    void workingHoursMayReachIntoTheNextDay() {
        WorkingHours hours =
                read("""
                                , "zone": "UTC",
                                "workingHours": {"days": ["MONDAY"], "from": "22:00", "until": "06:00"}
                                """)
                        .agents()
                        .get(0)
                        .workingHours()
                        .orElseThrow();

        assertThat(hours.cover(Instant.parse("2026-03-02T21:59:00Z"))).isFalse();
        assertThat(hours.cover(Instant.parse("2026-03-02T22:00:00Z"))).isTrue();
        assertThat(hours.cover(Instant.parse("2026-03-03T05:59:00Z"))).isTrue();
        assertThat(hours.cover(Instant.parse("2026-03-03T06:00:00Z"))).isFalse();
        assertThat(hours.cover(Instant.parse("2026-03-03T23:00:00Z"))).isFalse();
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        List<Problem> problems =
                read("""
                                , "jobTypes": ["DISCOVERIES"], "blockSize": 12,
                                "address": "agents.example.org", "profile": "relative.json",
                                "zone": "Europe/Zurch", "bandwith": [], "workingHours": {"from": "25:00"}
                                """)
                        .problems();

        assertThat(problems)
                .extracting(Problem::pointer)
                .contains(
                        "/jobTypes/0",
                        "/blockSize",
                        "/address",
                        "/profile",
                        "/zone",
                        "/bandwith",
                        "/workingHours/from",
                        "/workingHours/until");
        assertThat(problems).allSatisfy(each -> assertThat(each.cure()).isNotBlank());
    }

    @Test
    void twoAgentsOfOneNameWouldShareTheirLocks() {
        MemoryConfiguration tree =
                new MemoryConfiguration()
                        .with("root.vms", "server.milestone", "{}")
                        .with("root.one", "agent.clearance", file(""))
                        .with("root.two", "agent.clearance", file(""));

        ClearanceConfiguration read =
                new ConfigurationReader(name -> Optional.empty()).readAll(tree);

        assertThat(read.agents()).hasSize(1);
        assertThat(read.problems()).extracting(Problem::rule).contains("duplicate-agent");
    }

    @Test
    void aFolderIsRead() {
        MemoryConfiguration tree =
                new MemoryConfiguration()
                        .with(
                                "root.archive",
                                "folder.clearance",
                                """
                                {"moduleId": "modules.clearance.clearance-1", "folder": "%s"}
                                """
                                        .formatted(directory));

        ClearanceConfiguration read =
                new ConfigurationReader(name -> Optional.empty()).readAll(tree);

        assertThat(read.problems()).isEmpty();
        assertThat(read.folders().get(0).folder()).isEqualTo(directory);
        assertThat(read.folders().get(0).usualLength()).isEqualTo(Duration.ofMinutes(5));
    }

    private ClearanceConfiguration read(String further) {
        MemoryConfiguration tree =
                new MemoryConfiguration()
                        .with("root.vms", "server.milestone", "{}")
                        .with("root.registry", "agent.clearance", file(further));
        return new ConfigurationReader(name -> Optional.empty()).readAll(tree);
    }

    private String file(String further) {
        return """
        {"moduleId": "modules.clearance.clearance-1", "connectionFile": "%s",
         "agentId": "a", "mediaSources": ["root.vms"]%s}
        """
                .formatted(connection, further);
    }
}
