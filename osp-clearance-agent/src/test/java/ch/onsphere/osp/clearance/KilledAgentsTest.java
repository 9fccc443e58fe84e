package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.clearance.audit.AuditVerifyMain;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.kit.testing.Until;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Agents that are killed at work: what they held is done by others, or by their successors. */
@Timeout(300)
class KilledAgentsTest {

    private static final int JOBS = 40;
    private static final int DEATHS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir Path directory;
    private final Process[] agents = new Process[2];
    private SimulatedAccount account;
    private Path connectionFile;

    @BeforeEach
    void begin() throws IOException {
        account =
                SimulatedAccount.start(
                        AccountOptions.defaults().withLockDuration(Duration.ofSeconds(2)));
        connectionFile =
                Files.writeString(directory.resolve("connection.json"), account.connectionFile());
    }

    @AfterEach
    void end() throws InterruptedException {
        for (int agent = 0; agent < agents.length; agent++) {
            kill(agent);
        }
        account.close();
    }

    @Test
    void everyJobEndsOnceWhoeverDies() throws Exception {
        for (int i = 0; i < JOBS; i++) {
            account.post(JobRequest.media(NINE, NINE.plus(Duration.ofMinutes(30)), "c-1"));
        }
        Random random = new Random(7);
        start(0);
        start(1);
        for (int death = 1; death <= DEATHS; death++) {
            int ended = Math.min(death * JOBS / (DEATHS + 2), JOBS - agents.length);
            // Whichever it is: one that was just started may come too late for all the jobs.
            Until.holds(
                    "an agent is at work",
                    PATIENCE,
                    () -> endedJobs() == JOBS || (endedJobs() >= ended && holder().isPresent()));
            // Whatever it does at that moment: locks, sends, completes.
            Thread.sleep(random.nextInt(50));
            int victim = holder().orElseGet(() -> random.nextInt(agents.length));
            kill(victim);
            start(victim);
        }

        Until.holds("all jobs ended", PATIENCE, () -> endedJobs() == JOBS);
        assertThat(account.jobs())
                .allSatisfy(job -> assertThat(job.state()).isEqualTo(JobState.COMPLETED))
                .extracting(SimulatedJob::completions)
                .containsOnly(1);
        for (SimulatedJob job : account.jobs()) {
            // A file, its manifest; and each death may have one of them sent once more.
            assertThat(account.files(job.id())).hasSizeBetween(2, 2 + DEATHS);
        }
        for (int agent = 0; agent < agents.length; agent++) {
            kill(agent);
            assertThat(recordIsSound(agent)).isTrue();
        }
    }

    private boolean recordIsSound(int agent) throws IOException, InterruptedException {
        Path record = directory.resolve("state-" + agent).resolve(Bed.AGENT).resolve("audit");
        return java(agent, AuditVerifyMain.class, record.toString()).waitFor() == 0;
    }

    private long endedJobs() {
        return account.jobs().stream().filter(job -> job.state().isFinal()).count();
    }

    /** An agent that holds a job now. */
    private OptionalInt holder() {
        return IntStream.range(0, agents.length).filter(this::holdsAJob).findFirst();
    }

    private boolean holdsAJob(int agent) {
        return account.jobs().stream()
                .anyMatch(
                        job ->
                                job.state() == JobState.LOCKED
                                        && job.agentId().equals("agent-" + agent));
    }

    private void start(int agent) throws IOException {
        agents[agent] =
                java(
                        agent,
                        AgentProcessMain.class,
                        connectionFile.toString(),
                        directory.resolve("state-" + agent).toString(),
                        "agent-" + agent);
    }

    private Process java(int agent, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Path log = directory.resolve("agent-" + agent + ".log");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void kill(int agent) throws InterruptedException {
        if (agents[agent] != null) {
            agents[agent].destroyForcibly().waitFor();
        }
    }
}
