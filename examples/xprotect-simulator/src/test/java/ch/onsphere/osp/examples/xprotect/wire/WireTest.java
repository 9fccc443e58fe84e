package ch.onsphere.osp.examples.xprotect.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    @ParameterizedTest
    @CsvSource({
        "2025-10-27T15:03:52.807Z, 2025-10-27T15:03:52.8070000Z",
        "2026-01-01T00:00:00Z, 2026-01-01T00:00:00.0000000Z",
        "2026-01-01T00:00:00.123456789Z, 2026-01-01T00:00:00.1234567Z"
    })
    void timesHaveSevenDigits(Instant time, String text) {
        assertThat(DotNetTime.format(time)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00.1234567Z, 2026-01-01T00:00:00.1234567Z",
        "2026-01-01T02:00:00+02:00, 2026-01-01T00:00:00Z",
        "0001-01-01T00:00:00.0000000, 0001-01-01T00:00:00Z"
    })
    void timesAreReadWithAndWithoutZone(String text, Instant time) {
        assertThat(DotNetTime.parse(text)).hasValue(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2026-13-01", "2026-01-01 00:00:00Z", "20260101T00"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(DotNetTime.parse(text)).isEmpty();
    }

    @Test
    void datesOfHttpHaveTwoDigits() {
        assertThat(HttpDate.format(Instant.parse("2026-03-01T02:03:04Z")))
                .isEqualTo("Sun, 01 Mar 2026 02:03:04 GMT");
    }

    @Test
    void queriesAreDecoded() {
        Query query = Query.parse("a=%27b+c%2B%27&flag&&E=&a=second&x=1=2");

        assertThat(query.text("A")).isEqualTo("'b c+'");
        assertThat(query.has("FLAG")).isTrue();
        assertThat(query.has("e")).isTrue();
        assertThat(query.text("x")).isEqualTo("1=2");
        assertThat(query.first("missing")).isEmpty();
        assertThat(Query.parse("").parameters()).isEmpty();
        assertThatThrownBy(() -> Query.parse("a=%z")).isInstanceOf(BadRequestException.class);
    }

    @Test
    void guidsAreWrittenInLowerCase() {
        assertThat(Guid.parse("A1A1A1A1-0000-4000-8000-00000000000F"))
                .hasValue("a1a1a1a1-0000-4000-8000-00000000000f");
        assertThat(Guid.parse("{a1a1a1a1-0000-4000-8000-000000000001}")).isEmpty();
        assertThat(Guid.random()).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab].*");
        assertThat(Guid.random()).isNotEqualTo(Guid.random());
    }

    @ParameterizedTest
    @CsvSource({"22.1.5804.1, true", "22.0, false", "21.3.1, false", "23.0.0, true"})
    void versionsAreCompared(String version, boolean atLeast) {
        assertThat(ProductVersion.parse(version).atLeast(22, 1)).isEqualTo(atLeast);
    }
}
