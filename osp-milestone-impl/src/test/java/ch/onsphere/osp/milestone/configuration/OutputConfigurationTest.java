package ch.onsphere.osp.milestone.configuration;

import static ch.onsphere.osp.milestone.configuration.Samples.readOutput;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.milestone.configuration.OutputAction.Footage;
import ch.onsphere.osp.milestone.configuration.OutputAction.GoToPreset;
import ch.onsphere.osp.milestone.configuration.OutputAction.LockEvidence;
import ch.onsphere.osp.milestone.configuration.OutputAction.MoveAlarms;
import ch.onsphere.osp.milestone.configuration.OutputAction.RaiseAlarm;
import ch.onsphere.osp.milestone.configuration.OutputAction.RecordManually;
import ch.onsphere.osp.milestone.configuration.OutputAction.SetBookmark;
import ch.onsphere.osp.milestone.configuration.OutputAction.SwitchRelay;
import ch.onsphere.osp.milestone.configuration.OutputAction.TriggerEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutputConfigurationTest {

    @Test
    void whatIsLeftOutHasTheDocumentedDefaults() {
        MilestoneConfiguration read = readOutput(Samples.OUTPUT);

        assertThat(read.problems()).isEmpty();
        assertThat(read.outputs())
                .containsExactly(
                        new OutputConfiguration(
                                new ItemId("root.vms.gate"),
                                new ItemId("root.vms"),
                                new TriggerEvent("Open gate", Optional.empty(), Optional.empty()),
                                Set.of(TransmissionMode.CHANGE),
                                Optional.empty(),
                                Duration.ofSeconds(30)));
    }

    @Test
    void everyKeyArrives() {
        MilestoneConfiguration read = readOutput(Samples.FULL_OUTPUTS.get(0));

        assertThat(read.problems()).isEmpty();
        assertThat(read.outputs())
                .containsExactly(
                        new OutputConfiguration(
                                new ItemId("root.vms.gate"),
                                new ItemId("root.vms"),
                                new TriggerEvent(
                                        Samples.GUID,
                                        Optional.of("cameras/" + Samples.GUID),
                                        Optional.of("A text")),
                                Set.of(TransmissionMode.CHANGE, TransmissionMode.INITIALIZATION),
                                Optional.of(Set.of("true", "1")),
                                Duration.ofMinutes(2)));
    }

    @Test
    void theFullSamplesHaveEveryKeyThatIsDeclared() throws JsonProcessingException {
        Set<String> declared =
                OutputKeys.SHAPE.allKeys().stream().map(Key::name).collect(Collectors.toSet());
        Set<String> written = new HashSet<>();
        for (String sample : Samples.FULL_OUTPUTS) {
            new ObjectMapper().readTree(sample).fieldNames().forEachRemaining(written::add);
        }

        assertThat(written).isEqualTo(declared);
    }

    @Test
    void everyTypeArrivesWithItsKeys() {
        assertThat(Samples.FULL_OUTPUTS.stream().map(OutputConfigurationTest::action))
                .containsExactly(
                        new TriggerEvent(
                                Samples.GUID,
                                Optional.of("cameras/" + Samples.GUID),
                                Optional.of("A text")),
                        new SwitchRelay(
                                "Barrier", Optional.of(RelayChange.PULSE), Duration.ofSeconds(2)),
                        new GoToPreset(Samples.GUID, "Entrance"),
                        new RecordManually("Gate camera", Optional.of(RecordingChange.STOP)),
                        new RaiseAlarm(
                                "Intrusion",
                                Optional.of("By the door"),
                                Optional.of("Gate camera")),
                        new MoveAlarms(
                                new AlarmChoice(
                                        Optional.empty(),
                                        Optional.of("Intrusion"),
                                        Optional.of("Gate camera")),
                                Set.of("In progress"),
                                "Closed",
                                Optional.of("By the button")),
                        new MoveAlarms(
                                new AlarmChoice(
                                        Optional.of(Samples.GUID),
                                        Optional.empty(),
                                        Optional.empty()),
                                Set.of("New"),
                                "In progress",
                                Optional.empty()),
                        new SetBookmark(
                                "Gate camera",
                                new Footage(
                                        "Somebody came",
                                        Optional.of("At night"),
                                        Duration.ofMinutes(1),
                                        Duration.ofSeconds(20))),
                        new LockEvidence(
                                List.of("Gate camera", Samples.GUID),
                                new Footage(
                                        "Accident",
                                        Optional.of("On the ramp"),
                                        Duration.ofMinutes(30),
                                        Duration.ofMinutes(5)),
                                Optional.of(Duration.ofDays(90))));
    }

    @Test
    void everyTypeHasDefaults() {
        assertThat(
                        action(
                                """
                                {"linkedServer": "root.vms", "type": "SET_OUTPUT", "output": "B"}
                                """))
                .isEqualTo(new SwitchRelay("B", Optional.empty(), Duration.ofSeconds(1)));
        assertThat(
                        action(
                                """
                                {"linkedServer": "root.vms", "type": "RECORDING", "camera": "C"}
                                """))
                .isEqualTo(new RecordManually("C", Optional.empty()));
        assertThat(
                        action(
                                """
                                {"linkedServer": "root.vms", "type": "EVIDENCE_LOCK",
                                 "cameras": ["C"], "header": "H"}
                                """))
                .isEqualTo(
                        new LockEvidence(
                                List.of("C"),
                                new Footage(
                                        "H",
                                        Optional.empty(),
                                        Duration.ofSeconds(10),
                                        Duration.ofSeconds(10)),
                                Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TRIGGER_EVENT", "ALARM_STATE"})
    void aTypeWithoutItsKeysIsReported(OutputType type) {
        MilestoneConfiguration read =
                readOutput(
                        """
                        {"linkedServer": "root.vms", "type": "%s"}
                        """
                                .formatted(type));

        assertThat(Samples.errors(read))
                .isNotEmpty()
                .allMatch(error -> error.rule().equals("required"));
    }

    @Test
    void alarmsThatAreMovedHaveToBeNamed() {
        Problem error =
                Samples.error(
                        readOutput(
                                """
                                {"linkedServer": "root.vms", "type": "ALARM_STATE"}
                                """));

        assertThat(error.rule()).isEqualTo("alarm");
        assertThat(error.cure()).contains("alarm");
    }

    @Test
    void aKeyOfAnotherTypeIsReported() {
        Problem error = Samples.error(readOutput(Samples.outputWith("camera", "\"Gate camera\"")));

        assertThat(error.pointer()).isEqualTo("/camera");
        assertThat(error.cure()).contains("PTZ_PRESET");
    }

    private static OutputAction action(String file) {
        MilestoneConfiguration read = readOutput(file);
        assertThat(read.problems()).as(file).isEmpty();
        return read.outputs().get(0).action();
    }
}
