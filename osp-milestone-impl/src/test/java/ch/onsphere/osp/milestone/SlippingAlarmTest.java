package ch.onsphere.osp.milestone;

import static ch.onsphere.osp.milestone.AlarmBed.ALARM;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.Limits;
import ch.onsphere.osp.examples.xprotect.SimulatedAlarm;
import ch.onsphere.osp.kit.testing.Until;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * While pages are turned, the oldest alarm goes, and the first of the second page slips to the
 * first page, which was read already. Should a busy machine be late with that, nothing slips.
 */
class SlippingAlarmTest {

    private static final String ALARMS = "/api/rest/v1/alarms";
    private static final String OUTPUT = "root.vms.acknowledge";

    /** One more than on the first page. */
    private static final int KEPT = 501;

    private static final int MOST_ATTEMPTS = 20;

    private final AlarmBed bed = new AlarmBed();

    @BeforeEach
    void fill() {
        bed.site(AlarmBed.options().withLimits(new Limits(50_000, true, 0, KEPT, 1 << 20)));
        for (int i = 0; i < KEPT; i++) {
            bed.raise("Tampering");
        }
    }

    @AfterEach
    void close() {
        bed.close();
    }

    private void turnPagesSlowly() {
        bed.site().faults().add(Fault.delay(Duration.ofMillis(500)).matching("GET", ALARMS));
    }

    private long secondPages() {
        return bed.site().received().stream()
                .filter(each -> each.path().equalsIgnoreCase(ALARMS))
                .filter(each -> each.query().contains("page=1&"))
                .count();
    }

    private void slipAfter(long secondPages) {
        Until.holds("the second page is asked for", () -> secondPages() > secondPages);
        bed.raise("Tampering");
    }

    private boolean wasAskedForAlone(SimulatedAlarm alarm) {
        return bed.site().received().stream()
                .anyMatch(each -> each.path().equalsIgnoreCase(ALARMS + '/' + alarm.id()));
    }

    @Test
    void theAlarmThatDecidesGoesOnDeciding() {
        bed.owner(ALARM, "\"alarm\": \"Intrusion\"").start();
        bed.awaitLast(ALARM, "INITIALIZATION quiet");
        turnPagesSlowly();
        SimulatedAlarm alarm;
        int attempts = 0;
        do {
            attempts++;
            alarm = bed.raise("Intrusion");
            bed.awaitLast(ALARM, "CHANGE alarm");
            slipAfter(secondPages());
            bed.awaitLooks(2);
            bed.move(alarm, "Closed");
            bed.awaitLast(ALARM, "CHANGE over");
        } while (!wasAskedForAlone(alarm) && attempts < MOST_ATTEMPTS);

        assertThat(wasAskedForAlone(alarm)).isTrue();
        // Each was an alarm from its beginning to its end.
        assertThat(bed.told(ALARM)).hasSize(1 + 2 * attempts);
    }

    @Test
    void theAlarmThatIsToBeMovedIsMoved() {
        bed.bed()
                .outputOf(
                        OUTPUT,
                        "root.vms",
                        "\"type\": \"ALARM_STATE\"",
                        "\"alarm\": \"Intrusion\"");
        bed.start();
        bed.bed().host().await("root.vms", State.ONLINE);
        SimulatedAlarm alarm = bed.raise("Intrusion");
        turnPagesSlowly();

        CompletionStage<OutputResult> sent = bed.bed().host().send(OUTPUT, "true");
        slipAfter(0);

        assertThat(((Done) RecordingHost.resultOf(sent)).reference()).isEqualTo(alarm.id());
        assertThat(bed.site().alarms())
                .filteredOn(each -> each.id().equals(alarm.id()))
                .extracting(SimulatedAlarm::state)
                .containsExactly("In progress");
    }
}
