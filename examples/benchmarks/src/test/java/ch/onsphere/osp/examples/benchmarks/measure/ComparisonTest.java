package ch.onsphere.osp.examples.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static Round round(int operations) {
        return new Round(
                Duration.ofSeconds(2),
                Duration.ofMillis(operations),
                Latencies.of(new long[operations]));
    }

    @Test
    void aRoundTellsOperationsPerSecondAndTheirProcessorTime() {
        assertThat(round(100).perSecond()).isEqualTo(50);
        assertThat(round(100).processorMicros()).isEqualTo(1000);
    }

    @Test
    void theRatioIsTheMedianOfNeighboursNotTheRatioOfMedians() {
        Comparison compared = new Comparison();
        compared.add(round(90), round(100));
        compared.add(round(10), round(10));
        compared.add(round(400), round(500));

        assertThat(compared.ratio(Round::perSecond)).isEqualTo(new Spread(0.9, 0.8, 1));
        assertThat(compared.here(Round::perSecond).median()).isEqualTo(45);
        assertThat(compared.beside(Round::perSecond).median()).isEqualTo(50);
    }

    @Test
    void disturbedPairsCountAndAreCounted() {
        Comparison compared = new Comparison();
        compared.add(round(90), round(100));
        compared.addDisturbed(round(10), round(10));

        assertThat(compared.pairs()).isEqualTo(2);
        assertThat(compared.disturbed()).isEqualTo(1);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Spread(2.5, 1, 4));
    }

    @Test
    void nothingMeasuredIsRefused() {
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSpreadShowsItsEndsUnlessTheyAreOne() {
        assertThat(new Spread(2, 1, 3.5).show("%.1f s")).isEqualTo("2.0 s (1.0 s–3.5 s)");
        assertThat(new Spread(2, 2, 2).show("%.1f s")).isEqualTo("2.0 s");
    }
}
