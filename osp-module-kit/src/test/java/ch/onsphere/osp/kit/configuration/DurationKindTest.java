package ch.onsphere.osp.kit.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationKindTest {

    private final DurationKind kind =
            new DurationKind(Duration.ofMillis(1500), Duration.ofHours(2));
    private final Report report = new Report("any");

    @ParameterizedTest
    @CsvSource({
        "1500, MILLISECONDS, PT1.5S",
        "2, SECONDS, PT2S",
        "120, MINUTES, PT2H",
        "2, HOURS, PT2H",
        "2.0, HOURS, PT2H",
    })
    void aDurationWithinTheLimitsIsRead(String value, String unit, Duration expected)
            throws JsonProcessingException {
        assertThat(kind.read(json(value, unit), report.root())).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1499, MILLISECONDS, minimum",
        "1, SECONDS, minimum",
        "121, MINUTES, maximum",
        "1, DAYS, maximum",
        "-1, SECONDS, minimum",
        "9223372036854775807, DAYS, maximum",
        "123456789012345678901234567890, DAYS, maximum",
    })
    void aDurationOutsideTheLimitsIsRefusedAtItsValue(String value, String unit, String rule)
            throws JsonProcessingException {
        assertThat(kind.read(json(value, unit), report.root())).isEmpty();
        assertThat(report.problems().get(0).pointer()).isEqualTo("/value");
        assertThat(report.problems().get(0).rule()).isEqualTo(rule);
    }

    @Test
    void itIsWrittenInTheLargestUnitThatFits() {
        assertThat(kind.write(Duration.ofMillis(1500)))
                .hasToString("{\"value\":1500,\"unit\":\"MILLISECONDS\"}");
        assertThat(kind.write(Duration.parse("PT120M")))
                .hasToString("{\"value\":2,\"unit\":\"HOURS\"}");
        assertThat(kind.label()).isEqualTo("Duration, 1500 MILLISECONDS to 2 HOURS");
    }

    private static JsonNode json(String value, String unit) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree("{\"value\": " + value + ", \"unit\": \"" + unit + "\"}");
    }
}
