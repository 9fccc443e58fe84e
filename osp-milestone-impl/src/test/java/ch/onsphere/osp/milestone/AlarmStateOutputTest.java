package ch.onsphere.osp.milestone;

import static ch.onsphere.osp.milestone.AlarmBed.ALARM;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.SimulatedAlarm;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Alarms that OnSphere acknowledges. */
class AlarmStateOutputTest {

    private static final String OUTPUT = "root.vms.acknowledge";

    private final AlarmBed bed = new AlarmBed();

    @AfterEach
    void close() {
        bed.close();
    }

    private void start(String... members) {
        bed.site(AlarmBed.options()).owner(ALARM, "\"alarm\": \"Intrusion\"");
        String[] all = new String[members.length + 2];
        all[0] = "\"type\": \"ALARM_STATE\"";
        all[1] = "\"alarm\": \"Intrusion\"";
        System.arraycopy(members, 0, all, 2, members.length);
        bed.bed().outputOf(OUTPUT, "root.vms", all);
        bed.start();
        bed.awaitLast(ALARM, "INITIALIZATION quiet");
    }

    private List<String> states() {
        return bed.site().alarms().stream().map(SimulatedAlarm::state).toList();
    }

    @Test
    void anAlarmIsAcknowledgedAndItsValueTellsSo() {
        start("\"comment\": \"By the button\"");
        SimulatedAlarm alarm = bed.raise("Intrusion");
        bed.awaitLast(ALARM, "CHANGE alarm");

        Done done = (Done) bed.bed().trigger(OUTPUT);

        assertThat(done.reference()).isEqualTo(alarm.id());
        assertThat(bed.site().alarms().get(0).comment()).isEqualTo("By the button");
        bed.awaitLast(ALARM, "CHANGE seen");
    }

    @Test
    void onlyTheAlarmsThatAreMeantAreMoved() {
        start();
        bed.raise("Tampering");
        bed.move(bed.raise("Intrusion"), "Closed");
        bed.raise("Intrusion");
        bed.raise("Intrusion");

        Done done = (Done) bed.bed().trigger(OUTPUT);

        assertThat(done.message()).contains("2 alarms");
        assertThat(states()).containsExactly("New", "Closed", "In progress", "In progress");
    }

    @Test
    void whereNothingIsToBeDoneThatIsSaid() {
        start();

        Done done = (Done) bed.bed().trigger(OUTPUT);

        assertThat(done.message()).contains("no such alarm in New");
    }

    @Test
    void anyStateOfTheSiteCanBeReached() {
        start("\"state\": \"Closed\"", "\"fromStates\": [\"New\", \"On hold\"]");
        bed.move(bed.raise("Intrusion"), "On hold");
        bed.move(bed.raise("Intrusion"), "In progress");

        assertThat(bed.bed().trigger(OUTPUT)).isInstanceOf(Done.class);

        assertThat(states()).containsExactly("Closed", "In progress");
    }

    @Test
    void aStateThatTheSiteDoesNotHaveIsExplained() {
        start("\"state\": \"Seen\"");

        assertThat(bed.bed().host().await("root.vms", State.DEGRADED).message())
                .contains(OUTPUT, "OSP-MS-432");
        Failed failed = (Failed) bed.bed().trigger(OUTPUT);

        assertThat(failed.code()).isEqualTo("OSP-MS-432");
        assertThat(failed.message()).contains("Seen is none of New");
    }

    @Test
    void anAnswerThatIsLostIsAskedForAgain() {
        start();
        bed.raise("Intrusion");
        bed.site().faults().add(Fault.reset(0).once().on("PATCH", "/api/rest/v1/alarms"));

        assertThat(bed.bed().trigger(OUTPUT)).isInstanceOf(Done.class);

        assertThat(states()).containsExactly("In progress");
    }

    @Test
    void aRefusalCarriesTheServersWords() {
        start();
        bed.raise("Intrusion");
        bed.site().faults().add(Fault.status(403).once().on("PATCH", "/api/rest/v1/alarms"));

        assertThat(((Failed) bed.bed().trigger(OUTPUT)).code()).isEqualTo("OSP-MS-206");
    }
}
