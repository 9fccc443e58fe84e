package ch.onsphere.osp.examples.simulator.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RequestLogTest {
    private final RequestLog<String> log = new RequestLog<>(2, true);

    @Test
    void theOldestGivesWayWhileAllAreCounted() {
        log.arrived(() -> "a");
        log.arrived(() -> "b");
        log.arrived(() -> "c");

        assertThat(log.received()).containsExactly("b", "c");
        assertThat(log.count()).isEqualTo(3);
    }

    @Test
    void aRequestIsShownAsItIsWhenTheLogIsRead() {
        AtomicReference<String> shown = new AtomicReference<>("unanswered");
        log.arrived(shown::get);
        shown.set("answered");

        assertThat(log.received()).containsExactly("answered");
    }

    @Test
    void requestsThatAreNotKeptAreCounted() {
        log.arrived(() -> "a");
        log.keep(false);
        log.arrived(() -> "b");

        assertThat(log.received()).isEmpty();
        assertThat(log.count()).isEqualTo(2);

        log.keep(true);
        log.arrived(() -> "c");

        assertThat(log.received()).containsExactly("c");
    }

    @Test
    void whatIsForgottenCountsNoMore() {
        log.arrived(() -> "a");
        log.clear();

        assertThat(log.received()).isEmpty();
        assertThat(log.count()).isZero();
    }
}
