package ch.onsphere.osp.milestone.configuration;

import static ch.onsphere.osp.milestone.configuration.Samples.readOutput;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.milestone.configuration.shape.Key;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                                OutputType.TRIGGER_EVENT,
                                "Open gate",
                                Optional.empty(),
                                Set.of(TransmissionMode.CHANGE),
                                Optional.empty(),
                                Duration.ofSeconds(30)));
    }

    @Test
    void everyKeyArrives() {
        MilestoneConfiguration read = readOutput(Samples.FULL_OUTPUT);

        assertThat(read.problems()).isEmpty();
        assertThat(read.outputs())
                .containsExactly(
                        new OutputConfiguration(
                                new ItemId("root.vms.gate"),
                                new ItemId("root.vms"),
                                OutputType.TRIGGER_EVENT,
                                Samples.GUID,
                                Optional.of("cameras/" + Samples.GUID),
                                Set.of(TransmissionMode.CHANGE, TransmissionMode.INITIALIZATION),
                                Optional.of(Set.of("true", "1")),
                                Duration.ofMinutes(2)));
    }

    @Test
    void theFullSampleHasEveryKeyThatIsDeclared() throws JsonProcessingException {
        List<String> declared = OutputKeys.SHAPE.allKeys().stream().map(Key::name).toList();

        assertThat(new ObjectMapper().readTree(Samples.FULL_OUTPUT).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRIGGER_EVENT")
    void otherTypesAreRefusedUntilTheyWork(OutputType type) {
        Problem error =
                Samples.error(
                        readOutput(
                                """
                                {"linkedServer": "root.vms", "type": "%s"}
                                """
                                        .formatted(type)));

        assertThat(error.pointer()).isEqualTo("/type");
        assertThat(error.rule()).isEqualTo("not-available-yet");
        assertThat(error.found()).contains(type.name());
    }
}
