package ch.onsphere.osp.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {

    private static Backoff with(double jitter) {
        return new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), () -> jitter);
    }

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1000", "3, 2000", "6, 16000", "7, 30000", "8, 30000"})
    void theLimitDoublesUpToTheLongest(int failures, long millis) {
        assertThat(with(0.999999).afterFailures(failures))
                .isBetween(Duration.ofMillis(millis - 1), Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 63, 64, 1_000, Integer.MAX_VALUE})
    void theWaitIsNeverNothingAndNeverTooLong(int failures) {
        assertThat(with(0).afterFailures(failures)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        assertThat(with(0.5).afterFailures(failures)).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void jitterSpreadsTheWait() {
        assertThat(with(0).afterFailures(1)).isEqualTo(Duration.ofMillis(50));
        assertThat(with(0.5).afterFailures(1)).isEqualTo(Duration.ofMillis(275));
    }
}
