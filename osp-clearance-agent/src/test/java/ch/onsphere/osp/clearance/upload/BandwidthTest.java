package ch.onsphere.osp.clearance.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ch.onsphere.osp.clearance.configuration.BandwidthLimit;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The line is shared by the clock, whatever the clock says. */
class BandwidthTest {

    private static final int BLOCK = 4 << 20;
    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    @Test
    void withoutALimitNobodyWaits() throws Exception {
        JumpingTime time = new JumpingTime("2026-05-01T12:00:00Z");
        send(new Bandwidth(List.of(), ZoneOffset.UTC, time), 1000);
        assertThat(time.nanos()).isZero();
    }

    @Test
    void blocksAreSentAtTheRateOfTheLimit() throws Exception {
        JumpingTime time = new JumpingTime("2026-05-01T12:00:00Z");
        Bandwidth tenMegabits = allDay(10, time);
        send(tenMegabits, 50);
        // The last block is paid for by whoever comes next.
        assertThat(seconds(time)).isCloseTo(49 * BLOCK * 8 / 10e6, within(0.1));
    }

    @Test
    void filesOfAnAccountShareTheLine() throws Exception {
        JumpingTime time = new JumpingTime("2026-05-01T12:00:00Z");
        Bandwidth shared = allDay(100, time);
        CountDownLatch done = new CountDownLatch(4);
        IntStream.range(0, 4)
                .forEach(
                        i ->
                                new Thread(
                                                () -> {
                                                    try {
                                                        send(shared, 10);
                                                        done.countDown();
                                                    } catch (InterruptedException e) {
                                                        throw new AssertionError(e);
                                                    }
                                                })
                                        .start());
        done.await();
        assertThat(seconds(time)).isCloseTo(39 * BLOCK * 8 / 100e6, within(0.1));
    }

    @Test
    void anotherLimitHoldsAtAnotherTimeOfDay() throws Exception {
        JumpingTime time = new JumpingTime("2026-05-01T21:59:00Z");
        List<BandwidthLimit> limits =
                List.of(
                        new BandwidthLimit(LocalTime.of(6, 0), LocalTime.of(22, 0), 8),
                        new BandwidthLimit(LocalTime.of(22, 0), LocalTime.of(6, 0), 80));
        Bandwidth bandwidth = new Bandwidth(limits, ZoneOffset.UTC, time);
        int megabyte = 1_000_000;
        for (int i = 0; i < 60 + 600; i++) {
            bandwidth.acquire(megabyte);
        }
        // A minute at 1 MB/s, and a minute at 10 MB/s.
        assertThat(seconds(time)).isCloseTo(120, within(1.5));
    }

    @Test
    void theTimeOfDayIsThatOfTheZone() throws Exception {
        JumpingTime time = new JumpingTime("2026-05-01T21:00:00Z");
        List<BandwidthLimit> night =
                List.of(new BandwidthLimit(LocalTime.of(22, 0), LocalTime.of(6, 0), 8));
        send(new Bandwidth(night, ZoneOffset.UTC, time), 10);
        assertThat(time.nanos()).isZero();
        send(new Bandwidth(night, ZoneId.of("Europe/Zurich"), time), 10);
        assertThat(seconds(time)).isPositive();
    }

    @Test
    void anIdleLineIsNotSavedUpForLong() throws Exception {
        JumpingTime time = new JumpingTime("2026-05-01T12:00:00Z");
        Bandwidth bandwidth = allDay(8, time);
        time.advance(Duration.ofHours(1));
        long before = time.nanos();
        for (int i = 0; i < 11; i++) {
            bandwidth.acquire(1_000_000);
        }
        assertThat((time.nanos() - before) / 1e9).isBetween(8.9, 10.1);
    }

    private static Bandwidth allDay(int megabits, JumpingTime time) {
        return new Bandwidth(
                List.of(new BandwidthLimit(MIDNIGHT, MIDNIGHT, megabits)), ZoneOffset.UTC, time);
    }

    private static void send(Bandwidth bandwidth, int blocks) throws InterruptedException {
        for (int i = 0; i < blocks; i++) {
            bandwidth.acquire(BLOCK);
        }
    }

    private static double seconds(JumpingTime time) {
        return time.nanos() / 1e9;
    }
}
