package ch.onsphere.osp.examples.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {

    @Test
    void eachDirectionOfABoundIsJudged() {
        assertThat(Bound.atLeast(0.9, "").isMetBy(0.9)).isTrue();
        assertThat(Bound.atLeast(0.9, "").isMetBy(0.899)).isFalse();
        assertThat(Bound.atMost(1.25, "").isMetBy(1.25)).isTrue();
        assertThat(Bound.atMost(1.25, "").isMetBy(1.26)).isFalse();
        assertThat(Bound.below(2, "s").isMetBy(1.99)).isTrue();
        assertThat(Bound.below(2, "s").isMetBy(2)).isFalse();
        assertThat(Bound.exactly(0, "").isMetBy(0)).isTrue();
        assertThat(Bound.exactly(0, "").isMetBy(-1)).isFalse();
    }

    @Test
    void aFigureIsOneRowWithItsVerdict() {
        Figure kept = new Figure("speed", "9/s", "10/s", 0.9, Bound.atLeast(0.9, ""));
        Figure missed = new Figure("stop", "3 s", "", 3, Bound.below(2, "s"));
        Figure told = Figure.told("threads", "12", "14");

        assertThat(MarkdownTable.of(List.of(kept, missed, told)).lines().skip(2))
                .containsExactly(
                        "| speed | 9/s | 10/s | 0.90 | ≥ 0.90 | yes |",
                        "| stop | 3 s |  | 3 s | < 2 s | **no** |",
                        "| threads | 12 | 14 | | | |");
        assertThat(told.isMet()).isTrue();
    }
}
