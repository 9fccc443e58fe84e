package ch.onsphere.osp.milestone;

import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that passes only when a test says so. */
public final class ManualTime implements TimeSource {

    private final Instant origin;
    private final List<Call> calls = new ArrayList<>();
    private long nanos;
    private long asked;

    /** Begins with a year that is of no meaning. */
    public ManualTime() {
        this(Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** Begins where the dates of certificates count. */
    public ManualTime(Instant origin) {
        this.origin = origin;
    }

    /** A call, told apart from others of the same moment by its number. */
    private record Call(long due, long number, Runnable task) {}

    @Override
    public synchronized Instant now() {
        return origin.plusNanos(nanos);
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized Cancellable after(Duration delay, Runnable task) {
        Call call = new Call(nanos + Math.max(0, delay.toNanos()), ++asked, task);
        calls.add(call);
        return () -> remove(call);
    }

    private synchronized boolean remove(Call call) {
        return calls.remove(call);
    }

    /** Lets time pass, and everything happen that is due by then, in its order. */
    public void advance(Duration step) {
        long until;
        synchronized (this) {
            until = nanos + step.toNanos();
        }
        for (Call next = nextBefore(until); next != null; next = nextBefore(until)) {
            synchronized (this) {
                nanos = Math.max(nanos, next.due());
            }
            if (remove(next)) {
                next.task().run();
            }
        }
        synchronized (this) {
            nanos = until;
        }
    }

    private synchronized Call nextBefore(long until) {
        return calls.stream()
                .filter(call -> call.due() <= until)
                .min(Comparator.comparingLong(Call::due).thenComparingLong(Call::number))
                .orElse(null);
    }

    @Override
    public synchronized void close() {
        calls.clear();
    }
}
