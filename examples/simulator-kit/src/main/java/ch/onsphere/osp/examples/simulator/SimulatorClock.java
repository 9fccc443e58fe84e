package ch.onsphere.osp.examples.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of a simulator: a base clock plus an offset that can be changed at any time, so that a
 * test lets a token expire without waiting for it.
 */
public final class SimulatorClock extends Clock {
    private final Clock base;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private SimulatorClock(Clock base) {
        this.base = base;
    }

    /** A clock that runs with that of the machine. */
    public static SimulatorClock system() {
        return new SimulatorClock(Clock.systemUTC());
    }

    /** A clock that stands still until it is advanced. */
    public static SimulatorClock fixed(Instant instant) {
        return new SimulatorClock(Clock.fixed(instant, ZoneOffset.UTC));
    }

    /** Tells somebody whenever the clock is set; not when it merely runs. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Tells somebody no more. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Moves the clock on, or back when negative, from where it is. */
    public void advance(Duration step) {
        offset.updateAndGet(step::plus);
        listeners.forEach(Runnable::run);
    }

    /** Sets the distance to the base clock: {@code skew(ofMinutes(-5))} is five minutes late. */
    public void skew(Duration distance) {
        offset.set(distance);
        listeners.forEach(Runnable::run);
    }

    /** The present distance to the base clock. */
    public Duration offset() {
        return offset.get();
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** Returns a clock of the same time in another zone, which does not follow later changes. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(base.withZone(zone), offset.get());
    }
}
