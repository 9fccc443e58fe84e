package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.Operation;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.kit.testing.LeapingTime;
import ch.onsphere.osp.kit.testing.Until;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job belongs to an agent as long as its lock does, and not a moment longer. CR-006, CR-007,
 * CR-008, CR-009, CR-016
 */
class LeaseTest {

    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration LOCK = Duration.ofSeconds(100);
    private static final Duration HALF = LOCK.dividedBy(2);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    @TempDir Path directory;
    private final SlowStream.Valve valve = new SlowStream.Valve();
    private final LeapingTime time = new LeapingTime();
    private Bed bed;

    @BeforeEach
    void begin() {
        bed = new Bed(directory, AccountOptions.defaults().withLockDuration(LOCK));
        bed.source()
                .with("c-1", "Entrance")
                .recorded("c-1", "2026-03-01T09:00:00Z", Duration.ofMinutes(5), 200_000);
        bed.source().readThrough(valve::around);
    }

    @AfterEach
    void end() {
        bed.close();
    }

    /** So much time at once, for the account and for the agent. */
    private void passes(Duration distance) {
        bed.account().clock().advance(distance);
        time.leap(distance);
    }

    /** The agent knows of its lock, or of the last renewal, and when to renew it. */
    private void awaitWholeLock() {
        Until.holds("the lock is whole", () -> isAwaitedIn(LOCK) && isAwaitedIn(HALF));
    }

    /** An answer that was under way for a while tells of a shorter lock. */
    private boolean isAwaitedIn(Duration delay) {
        return time.isAwaitedBetween(delay.minusSeconds(10), delay.plusSeconds(1));
    }

    /** So many renewals have failed, and the agent knows; on a slow machine it may be further. */
    private void awaitFailures(int number) {
        Until.holds(
                "it is to be tried again",
                () -> {
                    long calls = calls("/renew");
                    return calls > number || (calls == number && isAboutToTryAgain());
                });
    }

    private boolean isAboutToTryAgain() {
        return time.isAwaitedBetween(
                BETWEEN_ATTEMPTS.minusSeconds(2), BETWEEN_ATTEMPTS.plusSeconds(1));
    }

    @Test
    void aLockIsRenewedAsLongAsTheWorkTakes() {
        var unused = bed.with(() -> time).start();
        String job = post();
        // After half of the lock each: the first lock has ended by then.
        for (int renewal = 1; renewal <= 3; renewal++) {
            awaitWholeLock();
            passes(HALF);
        }
        Until.holds("several renewals", () -> calls("/renew") >= 3);

        valve.open();

        SimulatedJob ended = bed.ended(job);
        assertThat(ended.state()).isEqualTo(JobState.COMPLETED);
        assertThat(ended.locks()).isEqualTo(1);
    }

    @Test
    void whatTheAccountTakesBackIsLeftAtOnce() {
        RecordingHost host = bed.with(() -> time).start();
        String job = post();
        Until.holds("the recording is read", () -> valve.streams() == 1);

        assertThat(bed.account().withdraw(job)).isTrue();
        passes(HALF);

        Until.holds("left", () -> host.count("clearance.jobs", "ending", "left") == 1);
        Until.holds("reading was interrupted", () -> valve.interrupted() == 1);
        assertThat(bed.job(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(bed.account().files(job)).isEmpty();
        host.await(Bed.AGENT, ConnectionStatus.State.ONLINE);
    }

    @Test
    void aLockThatCannotBeRenewedEndsTheWorkInTime() {
        RecordingHost host = bed.with(() -> time).start();
        String job = post();
        Until.holds("the recording is read", () -> valve.streams() == 1);

        bed.account().faults().add(Fault.status(503).on(Operation.RENEW_LOCK));
        passes(HALF);
        awaitFailures(1);
        passes(HALF);

        Until.holds("left", () -> host.count("clearance.jobs", "ending", "left") == 1);
        bed.account().faults().clear();
        valve.open();
        SimulatedJob ended = bed.ended(job);
        assertThat(ended.state()).isEqualTo(JobState.COMPLETED);
        assertThat(ended.completions()).isEqualTo(1);
    }

    @Test
    void aRenewalThatFailsNowAndThenCostsNothing() {
        var unused = bed.with(() -> time).start();
        bed.account().faults().add(Fault.answerLost().on(Operation.RENEW_LOCK).times(2));
        bed.account().faults().add(Fault.status(500).on(Operation.UPDATE_JOB));
        String job = post();
        awaitWholeLock();
        passes(HALF);
        awaitFailures(1);
        passes(BETWEEN_ATTEMPTS);
        awaitFailures(2);
        passes(BETWEEN_ATTEMPTS);
        awaitWholeLock();
        passes(HALF);
        Until.holds("several renewals", () -> calls("/renew") >= 4);

        valve.open();

        SimulatedJob ended = bed.ended(job);
        assertThat(ended.state()).isEqualTo(JobState.COMPLETED);
        assertThat(ended.locks()).isEqualTo(1);
    }

    @Test
    void aStoppedAgentGivesItsJobsBack() {
        var unused = bed.start();
        String job = post();
        Until.holds("the recording is read", () -> valve.streams() == 1);

        bed.closeModules();

        assertThat(bed.job(job).state()).isEqualTo(JobState.AVAILABLE);
        assertThat(calls("/release")).isEqualTo(1);
        Until.holds("no thread is left", () -> ownThreads().isEmpty());
    }

    @Test
    void agentsThatFightForJobsDoEachOnce() {
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            jobs.add(bed.account().post(JobRequest.thumbnail("c-1")));
        }
        RecordingHost first = bed.start("agent-1");
        RecordingHost second = bed.start("agent-2");
        Until.holds("both are at work", () -> isAtWork("agent-1") && isAtWork("agent-2"));
        valve.open();

        jobs.forEach(job -> assertThat(bed.ended(job).completions()).isEqualTo(1));

        assertThat(bed.account().files()).hasSize(60);
        Until.holds("both have noted what they did", () -> completedBy(first, second) >= 60);
        assertThat(completedBy(first, second)).isEqualTo(60);
    }

    private boolean isAtWork(String agent) {
        return bed.account().jobs().stream()
                .anyMatch(job -> job.state() == JobState.LOCKED && job.agentId().equals(agent));
    }

    private static long completedBy(RecordingHost first, RecordingHost second) {
        return first.count("clearance.jobs", "ending", "completed")
                + second.count("clearance.jobs", "ending", "completed");
    }

    private String post() {
        return bed.account().post(JobRequest.media(NINE, NINE.plus(Duration.ofMinutes(5)), "c-1"));
    }

    private long calls(String path) {
        return bed.account().received().stream()
                .filter(request -> request.path().endsWith(path))
                .count();
    }

    private static List<String> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("osp-clearance-"))
                .toList();
    }
}
