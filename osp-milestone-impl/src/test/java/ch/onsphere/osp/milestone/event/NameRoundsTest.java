package ch.onsphere.osp.milestone.event;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.milestone.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long names are believed to mean the same. */
class NameRoundsTest {

    private final ManualTime time = new ManualTime();
    private final NameRounds rounds = new NameRounds(time);

    @Test
    void aRoundLastsTenMinutes() {
        long first = rounds.current();

        time.advance(Duration.ofMinutes(10).minusNanos(1));
        assertThat(rounds.current()).isEqualTo(first);
        time.advance(Duration.ofNanos(1));
        assertThat(rounds.current()).isGreaterThan(first);
    }

    @Test
    void anOutageEndsARoundAndTheNextLastsAsLong() {
        long first = rounds.current();
        time.advance(Duration.ofMinutes(9));

        rounds.begin();

        long second = rounds.current();
        assertThat(second).isGreaterThan(first);
        time.advance(Duration.ofMinutes(9));
        assertThat(rounds.current()).isEqualTo(second);
    }
}
