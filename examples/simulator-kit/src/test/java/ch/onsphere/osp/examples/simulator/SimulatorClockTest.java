package ch.onsphere.osp.examples.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SimulatorClockTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void advancesFromWhereItIs() {
        SimulatorClock clock = SimulatorClock.fixed(NOON);

        clock.advance(Duration.ofHours(1));
        clock.advance(Duration.ofHours(-3));

        assertThat(clock.instant()).isEqualTo(NOON.minus(Duration.ofHours(2)));
        assertThat(clock.offset()).isEqualTo(Duration.ofHours(-2));
    }

    @Test
    void isSkewedFromItsBase() {
        SimulatorClock clock = SimulatorClock.fixed(NOON);

        clock.skew(Duration.ofHours(1));
        clock.skew(Duration.ofMinutes(5));

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
    }

    @Test
    void runsWithTheMachineUnlessFixed() {
        Instant before = Instant.now();

        assertThat(SimulatorClock.system().instant()).isAfterOrEqualTo(before);
        assertThat(SimulatorClock.system().getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void isTheSameTimeInAnotherZone() {
        SimulatorClock clock = SimulatorClock.fixed(NOON);
        clock.advance(Duration.ofHours(1));
        Clock zurich = clock.withZone(ZoneId.of("Europe/Zurich"));

        assertThat(zurich.instant()).isEqualTo(clock.instant());
        assertThat(zurich.getZone()).isEqualTo(ZoneId.of("Europe/Zurich"));
    }
}
