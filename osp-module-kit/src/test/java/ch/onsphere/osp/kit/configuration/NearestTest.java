package ch.onsphere.osp.kit.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {

    private static final List<String> KNOWN =
            List.of(
                    "host",
                    "timeout",
                    "concurrentRequests",
                    "TRIGGER_EVENT",
                    "root.vms",
                    "root.vms-2");

    @ParameterizedTest
    @CsvSource({
        "hots, host",
        "HOST, host",
        "time-out, timeout",
        "concurrent_request, concurrentRequests",
        "triggerEvent, TRIGGER_EVENT",
        "root.vm, root.vms",
        "root.vms2, root.vms-2",
    })
    void theLeastDifferentNameIsFound(String wrong, String nearest) {
        assertThat(Nearest.to(wrong, KNOWN)).contains(nearest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "x", "somethingElse", "root.plc.device"})
    void nothingIsSuggestedWhenNothingIsNear(String wrong) {
        assertThat(Nearest.to(wrong, KNOWN)).isEmpty();
    }

    @Test
    void amongEquallyNearNamesTheFirstIsTaken() {
        assertThat(Nearest.to("door-3", List.of("door-1", "door-2"))).contains("door-1");
    }

    @Test
    void aVeryLongNameIsNotCompared() {
        String wrong = "x".repeat(1000);

        assertThat(Nearest.to(wrong, List.of(wrong + "y"))).isEmpty();
    }
}
