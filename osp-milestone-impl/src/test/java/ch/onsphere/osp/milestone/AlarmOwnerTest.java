package ch.onsphere.osp.milestone;

import static ch.onsphere.osp.milestone.AlarmBed.ALARM;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.SimulatedAlarm;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that follow the alarms of a site. */
class AlarmOwnerTest {

    private static final String ALARMS = "/api/rest/v1/alarms";
    private static final String OTHER = "root.vms.other";
    private static final String OTHER_DEFINITION = "99999999-2222-3333-4444-555555555555";

    private final AlarmBed bed = new AlarmBed();

    @AfterEach
    void close() {
        bed.close();
    }

    private void start(String members) {
        bed.site(AlarmBed.options()).owner(ALARM, members).start();
        bed.awaitLast(ALARM, "INITIALIZATION");
    }

    @Test
    void anAlarmIsFollowedFromItsBeginningToItsEnd() {
        start("\"alarm\": \"Intrusion\"");

        SimulatedAlarm alarm = bed.raise("Intrusion");
        bed.awaitLast(ALARM, "CHANGE alarm");
        bed.move(alarm, "In progress");
        bed.awaitLast(ALARM, "CHANGE seen");
        bed.move(alarm, "On hold");
        bed.awaitLast(ALARM, "CHANGE waits");
        bed.move(alarm, "Closed");
        bed.awaitLast(ALARM, "CHANGE over");
        bed.awaitLooks(2);

        assertThat(bed.told(ALARM))
                .containsExactly(
                        "INITIALIZATION quiet",
                        "CHANGE alarm",
                        "CHANGE seen",
                        "CHANGE waits",
                        "CHANGE over");
    }

    @Test
    void theTimeOfAChangeIsThatOfTheSite() {
        start("\"alarm\": \"Intrusion\"");

        SimulatedAlarm alarm = bed.raise("Intrusion");
        bed.awaitLast(ALARM, "CHANGE alarm");

        List<Publication> told = bed.bed().host().publications();
        assertThat(told.get(told.size() - 1).time())
                .hasValueSatisfying(
                        time ->
                                assertThat(time.toEpochMilli())
                                        .isEqualTo(alarm.time().toEpochMilli()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"alarmDefinition\": \"Intrusion\"",
                "\"alarmDefinition\": \"" + AlarmBed.DEFINITION_ID + "\"",
                "\"alarm\": \"Intrusion\", \"source\": \"Gate camera\"",
                "\"source\": \"" + AlarmBed.CAMERA + "\""
            })
    void alarmsAreToldByDefinitionNameAndSource(String members) {
        start(members);

        bed.site().raiseAlarm("Tampering", "cameras/" + otherCamera());
        bed.awaitLooks(2);
        assertThat(bed.told(ALARM)).containsExactly("INITIALIZATION quiet");

        bed.raise("Intrusion");
        bed.awaitLast(ALARM, "CHANGE alarm");
    }

    private String otherCamera() {
        return "eeeeeeee-2222-3333-4444-555555555555";
    }

    @Test
    void whatStandsInTheAlarmThatChangedLastBecomesTheValue() {
        bed.site(AlarmBed.options())
                .ownerOf(ALARM, "\"contentFrom\": \"/assignedTo/displayName\"")
                .start();
        bed.awaitLast(ALARM, "INITIALIZATION quiet");

        SimulatedAlarm first = bed.raise("Intrusion");
        bed.awaitLast(ALARM, "CHANGE ");
        bed.site().changeAlarm(first.id(), "In progress", "Guard 7");
        bed.awaitLast(ALARM, "CHANGE Guard 7");
    }

    @Test
    void theMostUrgentOfSeveralAlarmsDecides() {
        start("\"alarm\": \"Intrusion\"");
        SimulatedAlarm first = bed.raise("Intrusion");
        SimulatedAlarm second = bed.raise("Intrusion");
        bed.awaitLast(ALARM, "CHANGE alarm");

        bed.move(second, "Closed");
        bed.awaitLooks(2);
        assertThat(bed.told(ALARM)).endsWith("CHANGE alarm");
        bed.move(first, "In progress");
        bed.awaitLast(ALARM, "CHANGE seen");
    }

    @Test
    void whileTheServerIsAwayTheReasonStandsInPlaceOfTheState() {
        start("\"alarm\": \"Intrusion\"");
        bed.raise("Intrusion");
        bed.awaitLast(ALARM, "CHANGE alarm");

        bed.site().stop();
        bed.awaitLast(ALARM, "CHANGE OSP-MS-1");
        bed.site().startAgain();
        bed.awaitLast(ALARM, "RETRANSMISSION alarm");

        assertThat(bed.told(ALARM)).hasSize(4);
    }

    @Test
    void whatHappenedMeanwhileIsAChange() {
        start("\"alarm\": \"Intrusion\"");
        SimulatedAlarm alarm = bed.raise("Intrusion");
        bed.awaitLast(ALARM, "CHANGE alarm");

        bed.site().stop();
        bed.awaitLast(ALARM, "CHANGE OSP-MS-1");
        bed.move(alarm, "In progress");
        bed.site().startAgain();

        bed.awaitLast(ALARM, "CHANGE seen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"alarmDefinition\": \"Intrusions\"  | OSP-MS-430 | Intrusion",
                "\"alarmDefinition\": \"ffffffff-2222-3333-4444-555555555555\" | OSP-MS-430 | ffffffff",
                "\"source\": \"Gate camara\"          | OSP-MS-304 | Gate camera",
            })
    void anUnknownNameIsExplainedAndTheOtherOwnersWork(
            String members, String code, String mentioned) {
        bed.site(AlarmBed.options())
                .owner(ALARM, members)
                .owner(OTHER, "\"alarm\": \"Intrusion\"")
                .start();

        bed.awaitLast(ALARM, "INITIALIZATION " + code);
        assertThat(bed.told(ALARM).get(0)).contains(mentioned);
        bed.awaitLast(OTHER, "INITIALIZATION quiet");
        bed.raise("Intrusion");
        bed.awaitLast(OTHER, "CHANGE alarm");
        assertThat(bed.bed().host().await("root.vms", State.DEGRADED).message())
                .contains("1 of 2 owners", ALARM, code);
    }

    @Test
    void aDefinitionIsFollowedToItsNameAtTheSiteThatReplacesTheOld() {
        start("\"alarmDefinition\": \"" + AlarmBed.DEFINITION_ID + "\"");
        SimulatedSite replacing = replaceSite(AlarmBed.DEFINITION_ID, "Burglary");
        bed.awaitLast(ALARM, "RETRANSMISSION quiet");

        replacing.raiseAlarm("Burglary", AlarmBed.CAMERA);

        bed.awaitLast(ALARM, "CHANGE alarm");
    }

    @Test
    void aDefinitionThatIsGoneMeansWhatItMeantAndTheServerSaysSo() {
        start("\"alarmDefinition\": \"" + AlarmBed.DEFINITION_ID + "\"");
        SimulatedSite replacing = replaceSite(OTHER_DEFINITION, "Burglary");
        bed.awaitLast(ALARM, "RETRANSMISSION quiet");

        replacing.raiseAlarm(AlarmBed.DEFINITION, AlarmBed.CAMERA);

        bed.awaitLast(ALARM, "CHANGE alarm");
        assertThat(
                        bed.bed()
                                .host()
                                .await("root.vms", each -> each.message().contains(ALARM))
                                .message())
                .contains("1 of 1 owners go on with what their names meant", "OSP-MS-430");
    }

    /** Another site at the same address, after an outage that was noticed. */
    private SimulatedSite replaceSite(String definitionId, String definition) {
        int port = bed.site().address().getPort();
        bed.site().close();
        bed.awaitLast(ALARM, "CHANGE OSP-MS-");
        return bed.bed()
                .site(Bed.options().withAlarmDefinition(definitionId, definition).withPort(port));
    }

    @Test
    void anUnknownStateIsExplained() {
        bed.site(AlarmBed.options()).ownerOf(ALARM, "\"states\": {\"Neu\": \"1\"}").start();

        bed.awaitLast(ALARM, "INITIALIZATION OSP-MS-432");

        assertThat(bed.told(ALARM).get(0)).contains("Neu is none of New, In progress");
    }

    @Test
    void aStateThatWasForgottenIsAnErrorNotASilence() {
        bed.site(AlarmBed.options()).ownerOf(ALARM, "\"states\": {\"New\": \"alarm\"}").start();
        bed.awaitLast(ALARM, "INITIALIZATION quiet");

        bed.move(bed.raise("Intrusion"), "On hold");

        bed.awaitLast(ALARM, "CHANGE OSP-MS-405");
        assertThat(bed.told(ALARM).get(1)).contains("On hold");
    }

    static Stream<Arguments> badAnswers() {
        return Stream.of(
                Arguments.of(Fault.html(), "OSP-MS-434"),
                Arguments.of(Fault.empty(), "OSP-MS-434"),
                Arguments.of(Fault.oversize(20_000_000), "OSP-MS-434"),
                Arguments.of(Fault.status(403), "OSP-MS-434"),
                Arguments.of(Fault.status(500), "OSP-MS-434"));
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void whatCannotBeReadIsReportedAndTheRestKeepsRunning(Fault fault, String code) {
        bed.site(AlarmBed.options()).owner(ALARM, "\"alarm\": \"Intrusion\"");
        bed.bed().output("root.vms.gate", "root.vms", "Open gate");
        bed.start();
        bed.awaitLast(ALARM, "INITIALIZATION quiet");

        bed.site().faults().add(fault.on("GET", ALARMS));

        bed.awaitLast(ALARM, "CHANGE " + code);
        assertThat(bed.bed().host().await("root.vms", State.DEGRADED).message()).contains(code);
        assertThat(bed.bed().trigger("root.vms.gate")).isInstanceOf(Done.class);
        bed.site().faults().clear();
        bed.awaitLast(ALARM, "RETRANSMISSION quiet");
        bed.bed().host().await("root.vms", State.ONLINE);
    }

    @Test
    void oneReadingServesAllOwners() {
        bed.site(AlarmBed.options())
                .owner(ALARM, "\"alarm\": \"Intrusion\"")
                .owner(OTHER, "\"alarm\": \"Intrusion\"")
                .start();
        bed.awaitLast(ALARM, "INITIALIZATION quiet");
        bed.awaitLast(OTHER, "INITIALIZATION quiet");
        bed.raise("Intrusion");
        bed.awaitLast(ALARM, "CHANGE alarm");
        bed.awaitLast(OTHER, "CHANGE alarm");

        long requests =
                bed.site().received().stream()
                        .filter(each -> each.path().equalsIgnoreCase(ALARMS))
                        .count();

        // One may be under way.
        long looks = bed.bed().host().count("read") + bed.bed().host().count("failed");
        assertThat(requests).isPositive().isLessThanOrEqualTo(looks + 1);
    }

    @Test
    void manyAlarmsAreReadPageByPage() {
        bed.site(AlarmBed.options());
        for (int i = 0; i < 700; i++) {
            bed.site().raiseAlarm("Tampering", AlarmBed.CAMERA);
        }
        bed.raise("Intrusion");
        for (int i = 0; i < 700; i++) {
            bed.site().raiseAlarm("Tampering", AlarmBed.CAMERA);
        }
        bed.owner(ALARM, "\"alarm\": \"Intrusion\"").start();

        bed.awaitLast(ALARM, "INITIALIZATION alarm");

        assertThat(bed.site().received())
                .anyMatch(
                        each ->
                                each.path().equalsIgnoreCase(ALARMS)
                                        && each.query().contains("page=2"));
    }
}
