package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.clearance.configuration.BandwidthLimit;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * The share of the line that all uploads of an account may take together, by time of day. A block
 * goes out at once when the line has been paid for so far, and is paid for by whoever comes next:
 * so a block larger than a second's share does not wait for ever.
 */
public final class Bandwidth {

    private static final long BITS_PER_MEGABIT = 1_000_000;
    private static final int BITS_PER_BYTE = 8;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /** Limits change with the time of day, so nobody waits longer without another look. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** What may be saved up while nothing is sent. */
    private static final double BURST_SECONDS = 1;

    private final List<BandwidthLimit> limits;
    private final ZoneId zone;
    private final TimeSource time;

    /** Whoever waits for the line does so in its turn. */
    private final Semaphore turn = new Semaphore(1, true);

    /** Bytes that may be sent now; below 0 while earlier ones are still being paid for. */
    private double balance;

    private long counted;

    /**
     * For one account.
     *
     * @param limits the first that covers the moment holds; none is no limit
     * @param zone whose time of day they mean
     * @param time the time
     */
    public Bandwidth(List<BandwidthLimit> limits, ZoneId zone, TimeSource time) {
        this.limits = List.copyOf(limits);
        this.zone = zone;
        this.time = time;
        this.counted = time.nanos();
    }

    /** Waits until so many bytes may be sent. */
    void acquire(int bytes) throws InterruptedException {
        if (limits.isEmpty()) {
            return;
        }
        turn.acquire();
        try {
            OptionalLong rate = count();
            while (rate.isPresent() && balance < 0) {
                await(
                        Duration.ofNanos(
                                (long) (-balance / rate.getAsLong() * NANOS_PER_SECOND) + 1));
                rate = count();
            }
            balance = rate.isPresent() ? balance - bytes : 0;
        } finally {
            turn.release();
        }
    }

    /** Adds what has become free since the last look, and tells the rate of the moment. */
    private OptionalLong count() {
        long now = time.nanos();
        double seconds = (double) (now - counted) / NANOS_PER_SECOND;
        counted = now;
        OptionalLong rate = bytesPerSecond();
        if (rate.isPresent()) {
            double burst = rate.getAsLong() * BURST_SECONDS;
            balance = Math.min(burst, balance + seconds * rate.getAsLong());
        }
        return rate;
    }

    private OptionalLong bytesPerSecond() {
        LocalTime now = time.now().atZone(zone).toLocalTime();
        return limits.stream()
                .filter(limit -> covers(limit, now))
                .mapToLong(limit -> limit.megabitsPerSecond() * BITS_PER_MEGABIT / BITS_PER_BYTE)
                .findFirst();
    }

    private static boolean covers(BandwidthLimit limit, LocalTime now) {
        LocalTime from = limit.from();
        LocalTime until = limit.until();
        if (from.isBefore(until)) {
            return !now.isBefore(from) && now.isBefore(until);
        }
        return !now.isBefore(from) || now.isBefore(until);
    }

    private void await(Duration needed) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        Duration wait = needed.compareTo(LONGEST_WAIT) < 0 ? needed : LONGEST_WAIT;
        TimeSource.Cancellable call = time.after(wait, over::countDown);
        try {
            over.await();
        } finally {
            call.cancel();
        }
    }
}
