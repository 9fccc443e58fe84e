package ch.onsphere.osp.examples.demo.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void endsAsSoonAsItIsSo() {
        AtomicInteger looks = new AtomicInteger();

        int seen = Patience.until(Duration.ofMinutes(1), looks::incrementAndGet, look -> look == 3);

        assertThat(seen).isEqualTo(3);
    }

    @Test
    void givesUpAndTellsWhatItSawLast() {
        AtomicInteger looks = new AtomicInteger();

        int seen = Patience.until(Duration.ofMillis(50), looks::incrementAndGet, look -> false);

        assertThat(seen).isEqualTo(looks.get()).isPositive();
    }
}
