package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.kit.testing.Until;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two agents that want the same jobs, whose locks are short. CR-006, CR-007, CR-009 */
@Timeout(300)
class CompetingAgentsTest {

    private static final Duration LOCK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @TempDir Path directory;
    private Bed bed;

    @BeforeEach
    void begin() {
        bed = new Bed(directory, AccountOptions.defaults().withLockDuration(LOCK));
        bed.source()
                .with("c-1", "Entrance")
                .recorded("c-1", "2026-03-01T09:00:00Z", HALF_AN_HOUR, 100_000);
    }

    @AfterEach
    void end() {
        bed.close();
    }

    @Test
    void everyJobIsCompletedOnceHoweverManyWantIt() {
        for (int i = 0; i < 20; i++) {
            bed.account().post(JobRequest.discovery());
            bed.account().post(JobRequest.thumbnail("c-1"));
            bed.account().post(recording());
        }

        RecordingHost one = bed.start("agent-1");
        RecordingHost two = bed.start("agent-2");

        awaitAllCompleted(60);
        // Neither agent takes a job for its own that the other has ended.
        Until.holds("both have noted what they did", () -> completedBy(one, two) >= 60);
        assertThat(completedBy(one, two)).isEqualTo(60);
    }

    @Test
    void aJobWhoseLockEndedUnderTheWorkIsDoneByWhoeverLocksItNext() {
        CountDownLatch lapsed = new CountDownLatch(1);
        AtomicInteger reading = new AtomicInteger();
        bed.source()
                .readThrough(
                        content -> {
                            reading.incrementAndGet();
                            return new Held(content, lapsed);
                        });
        for (int i = 0; i < 20; i++) {
            bed.account().post(recording());
        }
        RecordingHost one = bed.with(",\"concurrentJobs\": 1").start("agent-1");
        RecordingHost two = bed.start("agent-2");
        Until.holds("both are at work", () -> reading.get() >= 2);

        bed.account().clock().advance(LOCK.plusSeconds(1));
        lapsed.countDown();

        awaitAllCompleted(20);
        Until.holds("both have noted what they did", () -> completedBy(one, two) >= 20);
        assertThat(completedBy(one, two)).isEqualTo(20);
        assertThat(bed.account().jobs()).filteredOn(job -> job.locks() > 1).isNotEmpty();
    }

    private static JobRequest recording() {
        return JobRequest.media(NINE, NINE.plus(HALF_AN_HOUR), "c-1");
    }

    private void awaitAllCompleted(int jobs) {
        Until.holds(
                "all jobs ended",
                PATIENCE,
                () -> bed.account().jobs().stream().allMatch(job -> job.state().isFinal()));
        assertThat(bed.account().jobs())
                .hasSize(jobs)
                .allSatisfy(
                        job ->
                                assertThat(job.state())
                                        .as(job.message())
                                        .isEqualTo(JobState.COMPLETED))
                .extracting(SimulatedJob::completions)
                .containsOnly(1);
    }

    private static long completedBy(RecordingHost... agents) {
        long sum = 0;
        for (RecordingHost agent : agents) {
            sum += agent.count("clearance.jobs", "ending", "completed");
        }
        return sum;
    }

    /** A source that gives nothing until it may. */
    private static final class Held extends FilterInputStream {

        private final CountDownLatch until;

        Held(InputStream content, CountDownLatch until) {
            super(content);
            this.until = until;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("held");
            }
            return super.read(into, offset, length);
        }
    }
}
