package ch.onsphere.osp.clearance.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.clearance.upload.JumpingTime;
import ch.onsphere.osp.kit.testing.RecordedMeters;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The age on which an operator sets an alarm. CR-021 */
class JobMetersTest {

    private final JumpingTime time = new JumpingTime("2026-03-01T09:00:00Z");
    private final RecordedMeters meters = new RecordedMeters();
    private final JobMeters jobMeters = new JobMeters(meters, new ItemId("root.registry"), time);

    @Test
    void theAgeCountsFromTheLastLookThatSucceeded() {
        jobMeters.polled(true);
        time.advance(Duration.ofSeconds(30));
        jobMeters.looking();
        jobMeters.polled(false);
        time.advance(Duration.ofSeconds(30));

        assertThat(age()).isEqualTo(60);
    }

    @Test
    void noLookIsLateWhileThereIsNothingToLookFor() {
        jobMeters.polled(true);
        jobMeters.pausing();
        time.advance(Duration.ofHours(12));
        assertThat(age()).isZero();

        jobMeters.looking();
        time.advance(Duration.ofSeconds(5));
        assertThat(age()).isEqualTo(5);
    }

    private double age() {
        return meters.gauges().entrySet().stream()
                .filter(each -> each.getKey().startsWith("clearance.poll.age.seconds{"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .getAsDouble();
    }
}
