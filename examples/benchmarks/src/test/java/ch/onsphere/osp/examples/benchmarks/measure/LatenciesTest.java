package ch.onsphere.osp.examples.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies hundred =
            Latencies.of(LongStream.rangeClosed(1, 100).map(n -> (101 - n) * 1000).toArray());

    @Test
    void percentileIsTheSmallestTimeThatSoManyDidNotExceed() {
        assertThat(hundred.percentileMicros(50)).isEqualTo(50);
        assertThat(hundred.percentileMicros(99)).isEqualTo(99);
        assertThat(hundred.percentileMicros(99.5)).isEqualTo(100);
        assertThat(hundred.percentileMicros(100)).isEqualTo(100);
        assertThat(hundred.percentileMicros(0.01)).isEqualTo(1);
    }

    @Test
    void oneTimeIsEveryPercentile() {
        assertThat(Latencies.of(7000).percentileMicros(1)).isEqualTo(7);
        assertThat(Latencies.of(7000).percentileMicros(99)).isEqualTo(7);
    }

    @Test
    void nothingMeasuredIsNoNumberSoThatNoBoundIsKeptByIt() {
        assertThat(Latencies.of().percentileMicros(99)).isNaN();
        assertThat(Bound.atMost(1.25, "").isMetBy(Double.NaN)).isFalse();
    }

    @Test
    void callersAreMergedIntoOne() {
        Latencies both = Latencies.merged(List.of(Latencies.of(3000, 1000), Latencies.of(2000)));

        assertThat(both.count()).isEqualTo(3);
        assertThat(both.percentileMicros(50)).isEqualTo(2);
    }

    @Test
    void percentilesOutsideOfAHundredAreRefused() {
        assertThatThrownBy(() -> hundred.percentileMicros(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hundred.percentileMicros(101))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
