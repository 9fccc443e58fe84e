package ch.onsphere.osp.kit.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaDocumentTest {

    private enum Mode {
        QUICK,
        SLOW
    }

    private static final Key<Mode> MODE =
            Key.withDefault("mode", WordKind.of(EnumSet.allOf(Mode.class)), Mode.QUICK, "How.");
    private static final Key<Integer> SPEED =
            Key.required("speed", new IntegerKind(1, 9), "How fast.");
    private static final Key<Duration> PAUSE =
            Key.withDefault(
                    "pause",
                    new DurationKind(Duration.ofMillis(10), Duration.ofMinutes(5)),
                    Duration.ofSeconds(2),
                    "How long.");
    private static final Shape SHAPE =
            Shape.of("Machine", MODE)
                    .choosing(
                            new Choice<>(
                                    MODE,
                                    Map.of(Mode.QUICK, List.of(SPEED), Mode.SLOW, List.of(PAUSE))))
                    .asFile();

    private final JsonNode schema = schema();

    @Test
    void itIsADraftOf2020AndRefusesUnknownKeys() {
        assertThat(schema.path("$schema").textValue()).contains("draft/2020-12");
        assertThat(schema.path("title").textValue()).isEqualTo("Machine");
        assertThat(schema.path("additionalProperties")).hasToString("false");
    }

    @Test
    void everyFileMayHaveTheFourCommonKeys() {
        assertThat(schema.path("properties").fieldNames())
                .toIterable()
                .containsExactly(
                        "mode",
                        "speed",
                        "pause",
                        "templateId",
                        "templateVariables",
                        "variablesFiles",
                        "isTemplateGeneratedByOspComposer");
    }

    @Test
    void aDefaultIsWrittenAsItWouldStandInAFile() {
        assertThat(schema.at("/properties/mode/default").textValue()).isEqualTo("QUICK");
        assertThat(schema.at("/properties/pause/default"))
                .hasToString("{\"value\":2,\"unit\":\"SECONDS\"}");
    }

    @Test
    void theCaseOfTheDefaultHoldsWhenTheChoosingKeyIsMissing() {
        assertThat(schema.at("/allOf/0/if"))
                .hasToString("{\"properties\":{\"mode\":{\"const\":\"QUICK\"}}}");
        assertThat(schema.at("/allOf/1/if/required/0").textValue()).isEqualTo("mode");
    }

    @Test
    void aCaseRequiresItsKeysAndForbidsTheOthers() {
        assertThat(schema.at("/allOf/0/then"))
                .hasToString("{\"required\":[\"speed\"],\"properties\":{\"pause\":false}}");
        assertThat(schema.at("/allOf/1/then")).hasToString("{\"properties\":{\"speed\":false}}");
    }

    @Test
    void theLimitsOfADurationAreSaidForEachUnit() {
        JsonNode conditions = schema.at("/properties/pause/allOf");

        assertThat(conditions.at("/0/then/properties/value"))
                .hasToString("{\"minimum\":10,\"maximum\":300000}");
        assertThat(conditions.at("/2/then/properties/value"))
                .hasToString("{\"minimum\":1,\"maximum\":5}");
        assertThat(conditions.at("/3/then")).hasToString("false");
        assertThat(schema.at("/$defs/DurationConfigurationEntity/required").size()).isEqualTo(2);
    }

    @Test
    void itsTextHasTheSameLineEndsEverywhere() {
        assertThat(SchemaDocument.of(SHAPE)).doesNotContain("\r").endsWith("}\n");
    }

    private static JsonNode schema() {
        try {
            return new ObjectMapper().readTree(SchemaDocument.of(SHAPE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
