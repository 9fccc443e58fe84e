package ch.onsphere.osp.examples.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeighboursTest {

    @Test
    void whatIsNeitherIdleNorWaitingForDisksIsBusy() {
        assertThat(Neighbours.busyNanos("cpu  1 2 3 1000 2000 4 5 6 7 8\n"))
                .isEqualTo((1 + 2 + 3 + 4 + 5 + 6) * 10_000_000L);
    }

    @Test
    void aSystemThatTellsNothingDisturbsNothing() {
        assertThat(Neighbours.busyNanos("")).isZero();
    }
}
