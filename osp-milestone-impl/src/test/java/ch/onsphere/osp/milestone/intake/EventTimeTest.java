package ch.onsphere.osp.milestone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2022-11-26T15:59:39.2988877Z, 2022-11-26T15:59:39.298887700Z",
        "2022-11-26T15:59:39.2988877, 2022-11-26T15:59:39.298887700Z",
        "2022-11-26T15:59:39Z, 2022-11-26T15:59:39Z",
        "2022-11-26T15:59:39.1Z, 2022-11-26T15:59:39.1Z",
        "2022-11-26T15:59:39.2988877+01:00, 2022-11-26T14:59:39.298887700Z",
        "' 2022-11-26T15:59:39.2988877Z', 2022-11-26T15:59:39.298887700Z",
        "2024-02-29T00:00:00.0000000Z, 2024-02-29T00:00:00Z",
    })
    void timesAreReadInEveryFormThatWasSeen(String text, Instant time) {
        assertThat(EventTime.parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "0001-01-01T00:00:00.0000000Z",
                "9999-12-31T23:59:59.9999999Z",
                "2022-13-26T15:59:39.2988877Z",
                "2023-02-29T15:59:39.2988877Z",
                "2022-11-26T24:59:39.2988877Z",
                "2022-11-26T15:59:60.2988877Z",
                "2022-11-26T15:59:39.298887\u0661Z",
                "2022-11-26 15:59:39.2988877Z",
            })
    void whatIsNoTimeOrStandsForNoneIsEmpty(String text) {
        assertThat(EventTime.parse(text)).isEmpty();
    }

    @Test
    void nothingIsNoTime() {
        assertThat(EventTime.parse(null)).isEmpty();
    }
}
