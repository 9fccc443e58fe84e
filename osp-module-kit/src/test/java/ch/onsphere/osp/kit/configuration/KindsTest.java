package ch.onsphere.osp.kit.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

    private final Report report = new Report("any");

    @ParameterizedTest
    @CsvSource({"1, 1", "9, 9", "3.0, 3", "3e0, 3"})
    void aWholeNumberMayBeWrittenInEveryWayOfJson(String json, int value) {
        assertThat(new IntegerKind(1, 9).read(json(json), report.root())).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"0, minimum", "10, maximum", "-1e300, minimum", "99999999999999999999, maximum"})
    void aNumberOutsideTheLimitsIsRefused(String json, String rule) {
        assertThat(new IntegerKind(1, 9).read(json(json), report.root())).isEmpty();
        assertRule(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "\"3\"", "true", "null", "[3]", "1e999"})
    void whatIsNoWholeNumberIsRefused(String json) {
        assertThat(new IntegerKind(1, 9).read(json(json), report.root())).isEmpty();
        assertRule("type");
    }

    @Test
    void aTextIsMeasuredInCharactersAndNotInCodeUnits() {
        TextKind kind = TextKind.notBlank(3);

        assertThat(kind.read(json("\"😀😀😀\""), report.root())).contains("😀😀😀");
        assertThat(kind.read(json("\"😀😀😀😀\""), report.root())).isEmpty();
        assertRule("maxLength");
    }

    @ParameterizedTest
    @CsvSource({"'\"\"', minLength", "12, type", "null, type"})
    void aSecretMustBeATextThatIsNotEmpty(String json, String rule) {
        assertThat(new SecretKind().read(json(json), report.root())).isEmpty();
        assertRule(rule);
    }

    @Test
    void aSecretThatIsTooLongIsNotShown() {
        String secret = "s".repeat(5000);

        assertThat(new SecretKind().read(json('"' + secret + '"'), report.root())).isEmpty();
        assertRule("maxLength");
        assertThat(report.problems().toString()).doesNotContain("ssss");
    }

    @Test
    void everyBadItemOfAListIsReported() {
        ListKind<Boolean> kind = new ListKind<>(new FlagKind(), false);

        assertThat(kind.read(json("[true, 1, true, \"x\"]"), report.root())).isEmpty();
        assertThat(report.problems()).extracting(Problem::pointer).containsExactly("/1", "/3");
    }

    @Test
    void aListThatNeedNotBeDistinctMayBeEmptyAndRepeatItself() {
        ListKind<Boolean> kind = new ListKind<>(new FlagKind(), false);

        assertThat(kind.read(json("[]"), report.root())).contains(List.of());
        assertThat(kind.read(json("[true, true]"), report.root())).contains(List.of(true, true));
    }

    @Test
    void everyBadValueOfAMapIsReported() {
        MapKind<Boolean> kind = new MapKind<>(new FlagKind());

        assertThat(kind.read(json("{\"a\": true}"), report.root())).contains(Map.of("a", true));
        assertThat(kind.read(json("{\"a\": 1, \"b\": true, \"c\": 2}"), report.root())).isEmpty();
        assertThat(report.problems()).extracting(Problem::pointer).containsExactly("/a", "/c");
    }

    @Test
    void aMeaningIsAskedForOnlyWhenTheValueIsRight() {
        Kind<Integer> kind =
                TextKind.notBlank(5)
                        .as(
                                (text, place) -> {
                                    place.error("odd", text, "Write it evenly.");
                                    return Optional.empty();
                                });

        assertThat(kind.read(json("1"), report.root())).isEmpty();
        assertRule("type");
        assertThat(kind.read(json("\"x\""), report.root())).isEmpty();
        assertThat(report.problems()).extracting(Problem::rule).containsExactly("type", "odd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${name}", "a ${name} b", "${}", "${env:NAME}"})
    void aTextWithAVariableIsNotResolved(String text) {
        assertThat(TextKind.any(99).read(json('"' + text + '"'), report.root())).isEmpty();
        assertThat(report.problems().get(0).found()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$name", "${name", "{name}", "$ {name}"})
    void otherSignsAreNoVariable(String text) {
        assertThat(TextKind.any(99).read(json('"' + text + '"'), report.root())).contains(text);
    }

    private void assertRule(String rule) {
        assertThat(report.problems()).singleElement().extracting(Problem::rule).isEqualTo(rule);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
