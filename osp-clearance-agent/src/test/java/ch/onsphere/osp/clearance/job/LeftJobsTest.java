package ch.onsphere.osp.clearance.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.clearance.configuration.UnknownCameras;
import ch.onsphere.osp.clearance.profile.JobType;
import ch.onsphere.osp.clearance.registry.Job;
import ch.onsphere.osp.clearance.registry.RequestedItem;
import ch.onsphere.osp.clearance.upload.JumpingTime;
import ch.onsphere.osp.kit.testing.CapturedLog;
import ch.onsphere.osp.kit.testing.RecordedMeters;
import ch.qos.logback.classic.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator learns of jobs that this agent leaves to others. CR-006 */
class LeftJobsTest {

    private static final ItemId AGENT = new ItemId("root.registry");
    private static final ItemId SOURCE = new ItemId("root.vms");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<ItemId> NONE = List.of();
    private static final Job JOB = job("job-1", "c-7", "c-8");

    private final CapturedLog log = new CapturedLog(LeftJobs.class);
    private final JumpingTime time = new JumpingTime("2026-03-01T09:00:00Z");
    private final RecordedMeters meters = new RecordedMeters();
    private final JobMeters jobMeters = new JobMeters(meters, AGENT, time);
    private final LeftJobs left = left(false);

    private LeftJobs left(boolean cancelled) {
        return new LeftJobs(AGENT, new UnknownCameras(PATIENCE, cancelled), jobMeters, time);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aGaugeTellsHowManyThereAre() {
        left.are(List.of(JOB, job("job-2", "c-9")), NONE);
        assertThat(gauge()).isEqualTo(2);

        left.are(List.of(JOB), NONE);
        assertThat(gauge()).isEqualTo(1);

        jobMeters.close();
        assertThat(meters.gauges()).isEmpty();
    }

    @Test
    void aJobIsToldOfOnceHoweverOftenItIsOffered() {
        left.are(List.of(JOB), NONE);
        left.are(List.of(JOB), NONE);
        left.are(List.of(), NONE);
        left.are(List.of(JOB), NONE);

        assertThat(log.told(Level.INFO)).hasSize(1);
        assertThat(log.told(Level.INFO).get(0))
                .contains("[root.registry]", "[job-1]", "[c-7, c-8]", "`mediaSources`");
        assertThat(log.told(Level.WARN)).isEmpty();
    }

    @Test
    void whileASourceHasYetToAnswerNothingIsToldForAMinute() {
        left.are(List.of(JOB), List.of(SOURCE));
        time.advance(Duration.ofSeconds(59));
        left.are(List.of(JOB), List.of(SOURCE));
        assertThat(log.told(Level.INFO)).isEmpty();

        time.advance(Duration.ofSeconds(1));
        left.are(List.of(JOB), List.of(SOURCE));

        assertThat(log.told(Level.INFO)).hasSize(1);
        assertThat(log.told(Level.INFO).get(0)).contains("without [root.vms]", "do not answer");
    }

    @Test
    void oneThatNobodyTakesIsToldOfOnce() {
        left.are(List.of(JOB), NONE);
        time.advance(PATIENCE.minusNanos(1));
        left.are(List.of(JOB), NONE);
        assertThat(log.told(Level.WARN)).isEmpty();

        time.advance(Duration.ofNanos(1));
        left.are(List.of(JOB), NONE);
        time.advance(PATIENCE);
        left.are(List.of(JOB), NONE);

        assertThat(log.told(Level.WARN)).hasSize(1);
        assertThat(log.told(Level.WARN).get(0))
                .contains("[job-1]", "[c-7, c-8]", "PT10M", "Start the agent that has them");
    }

    @Test
    void oneThatWillBeCancelledIsOnlyToldOfWhileASourceKeepsItFromThat() {
        LeftJobs cancelling = left(true);
        cancelling.are(List.of(JOB), NONE);
        time.advance(PATIENCE);
        cancelling.are(List.of(JOB), NONE);
        assertThat(log.told(Level.WARN)).isEmpty();

        cancelling.are(List.of(JOB), List.of(SOURCE));

        assertThat(log.told(Level.WARN)).hasSize(1);
        assertThat(log.told(Level.WARN).get(0)).contains("without [root.vms]");
    }

    @Test
    void aFloodOfJobsIsToldOfOnceEach() {
        List<Job> flood =
                IntStream.range(0, 3_000).mapToObj(i -> job("job-" + i, "nobody")).toList();

        left.are(flood, NONE);
        left.are(flood, NONE);
        left.are(flood.subList(0, 2_000), NONE);
        left.are(flood.subList(0, 2_000), NONE);

        assertThat(log.told(Level.INFO)).hasSize(3_000);
    }

    @Test
    void aNameForgesNoLine() {
        left.are(List.of(job("job-1", "c\n2026 WARN all is well", "x".repeat(5_000))), NONE);
        left.are(List.of(job("job-2", "a", "b", "c", "d", "e", "f", "g")), NONE);

        assertThat(log.told(Level.INFO).get(0)).doesNotContain("\n").hasSizeLessThan(500);
        assertThat(log.told(Level.INFO).get(1)).contains("[a, b, c, d, e, and 2 more]");
    }

    private double gauge() {
        return meters.gauges().entrySet().stream()
                .filter(each -> each.getKey().startsWith("clearance.jobs.left{"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .getAsDouble();
    }

    private static Job job(String id, String... cameras) {
        List<RequestedItem> items =
                Stream.of(cameras)
                        .map(each -> new RequestedItem(each, Optional.empty(), Optional.empty()))
                        .toList();
        return new Job(id, JobType.THUMBNAIL, "thumbnail", items, Optional.empty());
    }
}
