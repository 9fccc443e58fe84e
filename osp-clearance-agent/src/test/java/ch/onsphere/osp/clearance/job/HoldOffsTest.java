package ch.onsphere.osp.clearance.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.clearance.upload.JumpingTime;
import ch.onsphere.osp.kit.time.Backoff;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a job is left alone, and when it has failed for long enough. */
class HoldOffsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final JumpingTime time = new JumpingTime("2026-05-01T14:00:00Z");
    private final HoldOffs holdOffs =
            new HoldOffs(
                    time, new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(10), () -> 1.0));

    @Test
    void aJobIsLeftAloneForAWhile() {
        holdOffs.add("job", true);

        assertThat(holdOffs.contains("job")).isTrue();
        assertThat(holdOffs.contains("another")).isFalse();
        time.advance(Duration.ofSeconds(30));
        assertThat(holdOffs.contains("job")).isFalse();
    }

    @Test
    void failuresInQuickSuccessionAreNoReasonToGiveUp() {
        holdOffs.add("job", true);
        holdOffs.add("job", true);
        assertThat(holdOffs.hasFailed("job", 2, PATIENCE)).isFalse();

        time.advance(PATIENCE);

        assertThat(holdOffs.hasFailed("job", 2, PATIENCE)).isTrue();
        assertThat(holdOffs.hasFailed("job", 3, PATIENCE)).isFalse();
    }

    @Test
    void whatAllJobsWaitForCountsForNone() {
        holdOffs.add("job", false);
        time.advance(PATIENCE);
        holdOffs.add("job", true);
        holdOffs.add("job", false);
        holdOffs.add("job", true);

        assertThat(holdOffs.hasFailed("job", 2, PATIENCE)).as("not yet for so long").isFalse();
        time.advance(PATIENCE);
        assertThat(holdOffs.hasFailed("job", 2, PATIENCE)).isTrue();
        assertThat(holdOffs.hasFailed("job", 3, PATIENCE)).as("two were its own").isFalse();
    }

    @Test
    void aJobThatEndedIsForgotten() {
        holdOffs.add("job", true);
        holdOffs.remove("job");

        assertThat(holdOffs.contains("job")).isFalse();
        assertThat(holdOffs.hasFailed("job", 1, Duration.ZERO)).isFalse();
    }
}
