package ch.onsphere.osp.milestone.configuration;

import static ch.onsphere.osp.milestone.configuration.Samples.readOwner;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.milestone.MemoryConfiguration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerConfigurationTest {

    private static final ItemId ID = new ItemId("root.vms.motion");
    private static final ItemId SERVER = new ItemId("root.vms");

    @Test
    void anEventOwnerArrives() {
        MilestoneConfiguration read = readOwner(Samples.OWNER);

        assertThat(read.problems()).isEmpty();
        assertThat(read.owners())
                .containsExactly(
                        new OwnerConfiguration(
                                ID,
                                SERVER,
                                Optional.of("cameras/" + Samples.GUID),
                                new OwnerConfiguration.OnEvent(
                                        "Motion Started",
                                        new OwnerConfiguration.At(
                                                "/data/Event/EventHeader/Message"))));
    }

    @Test
    void aStateOwnerArrives() {
        MilestoneConfiguration read = readOwner(Samples.STATE_OWNER);

        assertThat(read.problems()).isEmpty();
        assertThat(read.owners())
                .containsExactly(
                        new OwnerConfiguration(
                                ID,
                                SERVER,
                                Optional.of("Gate camera"),
                                new OwnerConfiguration.OfState(
                                        "Communication",
                                        Map.of(
                                                "Communication Started", "true",
                                                "Communication Stopped", "false"))));
    }

    @Test
    void anAlarmOwnerArrivesWithItsStatesInTheirOrder() {
        MilestoneConfiguration read = readOwner(Samples.ALARM_OWNER);

        assertThat(read.problems()).isEmpty();
        OwnerConfiguration.OfAlarms produced =
                (OwnerConfiguration.OfAlarms) read.owners().get(0).produced();
        assertThat(produced.choice())
                .isEqualTo(
                        new AlarmChoice(
                                Optional.of("Intrusion"),
                                Optional.empty(),
                                Optional.of("Gate camera")));
        assertThat(produced.noAlarm()).isEqualTo("0");
        OwnerConfiguration.ByUrgency content = (OwnerConfiguration.ByUrgency) produced.content();
        assertThat(content.states().keySet())
                .containsExactly("New", "In progress", "On hold", "Closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"content\": \"\"                               | Fixed",
                "\"contentFrom\": \"MESSAGE\"                    | Message",
                "\"contentFrom\": \"/data/~1x~0\"                | At",
            })
    void theContentIsFixedOrTaken(String member, String kind) {
        MilestoneConfiguration read = readOwner(event(member));

        assertThat(read.problems()).isEmpty();
        OwnerConfiguration.OnEvent produced =
                (OwnerConfiguration.OnEvent) read.owners().get(0).produced();
        assertThat(produced.content().getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"event\": \"x\"                                             | /content     | content",
                "\"event\": \"x\", \"content\": \"1\", \"contentFrom\": \"MESSAGE\" | /contentFrom | content",
                "\"event\": \"x\", \"contentFrom\": \"data\"                  | /contentFrom | pattern",
                "\"event\": \"x\", \"contentFrom\": \"/a~2\"                  | /contentFrom | pattern",
                "\"content\": \"1\"                                           | /event       | required",
                "\"event\": \"x\", \"content\": \"1\", \"states\": {}         | /states      | additionalProperties",
                "\"type\": \"STATE\", \"stateGroup\": \"g\", \"source\": \"c\", \"states\": {} | /states | states",
                "\"type\": \"STATE\", \"stateGroup\": \"g\", \"states\": {\"a\": \"1\"} | /source | source",
                "\"type\": \"STATE\", \"source\": \"c\", \"states\": {\"a\": \"1\"} | /stateGroup | required",
                "\"type\": \"STATE\", \"stateGroup\": \"g\", \"source\": \"c\" | /states | states",
                "\"type\": \"ALARM\", \"noAlarm\": \"\"                        | /states     | states",
                "\"type\": \"ALARM\", \"states\": {\"New\": \"1\"}              | /noAlarm    | required",
                "\"type\": \"ALARM\", \"noAlarm\": \"\", \"states\": {\"New\": \"1\"}, \"contentFrom\": \"MESSAGE\" | /contentFrom | content",
                "\"type\": \"ALARM\", \"noAlarm\": \"\", \"contentFrom\": \"MESSAGE\", \"alarm\": \"a\", \"alarmDefinition\": \"b\" | /alarm | alarm",
                "\"type\": \"ALARM\", \"noAlarm\": \"\", \"contentFrom\": \"MESSAGE\", \"event\": \"x\" | /event | additionalProperties",
            })
    void whatCannotWorkIsReportedWithItsCure(String members, String pointer, String rule) {
        MilestoneConfiguration read =
                readOwner("{\"linkedServer\": \"root.vms\", " + members + "}");

        Problem error = Samples.error(read);
        assertThat(error.pointer()).isEqualTo(pointer);
        assertThat(error.rule()).isEqualTo(rule);
        assertThat(error.cure()).endsWith(".");
        assertThat(read.owners()).isEmpty();
        assertThat(read.faultyOwners()).hasSize(1);
    }

    @Test
    void anOwnerNeedsAValueBesideIt() {
        Problem error =
                Samples.error(
                        Samples.reader()
                                .readAll(
                                        new MemoryConfiguration()
                                                .withServer("root.vms", Samples.SERVER)
                                                .with(
                                                        "root.vms.motion",
                                                        "owner.milestone",
                                                        Samples.OWNER)));

        assertThat(error.rule()).isEqualTo("value");
        assertThat(error.found()).contains("value.ospp");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BOOLEAN | door open | /content",
                "BOOLEAN | 1         | /content",
                "INTEGER | 1.5       | /content",
                "DECIMAL | much      | /content"
            })
    void anOwnerThatSetsWhatItsValueCannotBe(String type, String content, String pointer) {
        Problem error =
                Samples.error(
                        readOwner(
                                eventOwner(content), "{\"name\":\"x\",\"type\":\"" + type + "\"}"));

        assertThat(error.rule()).isEqualTo("value");
        assertThat(error.pointer()).isEqualTo(pointer);
        assertThat(error.found()).contains(content, type);
    }

    private static String eventOwner(String content) {
        return "{\"linkedServer\":\"root.vms\",\"event\":\"Open gate\",\"content\":\""
                + content
                + "\"}";
    }

    @Test
    void everyStateIsHeldAgainstTheTypeOfTheValue() {
        MilestoneConfiguration read = readOwner(Samples.ALARM_OWNER, "{\"type\":\"BOOLEAN\"}");

        assertThat(read.owners()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::pointer)
                .contains("/noAlarm", "/states/New", "/states/In progress");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"TEXT\"}",
                "{\"type\":\"BOOLEAN\",\"preTransform\":{}}",
                "{\"type\":\"COLOUR\"}",
                "no JSON"
            })
    void whatTheTreeDoesNotDecideIsNotJudged(String value) {
        assertThat(readOwner(eventOwner("door open"), value).problems()).isEmpty();
    }

    @Test
    void anOwnerOfAServerThatIsNotThereIsAnError() {
        Problem error = Samples.error(readOwner(Samples.OWNER.replace("root.vms", "root.vmz")));

        assertThat(error.pointer()).isEqualTo("/linkedServer");
        assertThat(error.suggestion()).contains("root.vms");
    }

    private static String event(String member) {
        return "{\"linkedServer\": \"root.vms\", \"event\": \"x\", " + member + "}";
    }
}
