package ch.onsphere.osp.kit.testing;

import ch.onsphere.osp.kit.time.SystemTime;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The time of the machine, until a test lets it leap ahead: whoever asked to be called in between
 * is called at once.
 */
public final class LeapingTime implements TimeSource {

    private final TimeSource time = new SystemTime("leaping-timer");
    private final AtomicLong ahead = new AtomicLong();
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();

    /** A call to come, which happens once however often it is put forward. */
    private final class Call {
        private final long due;
        private final Runnable task;
        private Cancellable timer = () -> {};

        Call(long due, Runnable task) {
            this.due = due;
            this.task = task;
        }

        synchronized void schedule() {
            timer.cancel();
            timer = time.after(left(), this::run);
        }

        Duration left() {
            return Duration.ofNanos(due - nanos());
        }

        private void run() {
            if (calls.remove(this)) {
                task.run();
            }
        }

        synchronized void cancel() {
            calls.remove(this);
            timer.cancel();
        }
    }

    /** Lets so much time pass at once. */
    public void leap(Duration distance) {
        ahead.addAndGet(distance.toNanos());
        calls.forEach(Call::schedule);
    }

    /** Whether somebody is to be called after the one delay and before the other. */
    public boolean isAwaitedBetween(Duration from, Duration to) {
        return calls.stream()
                .map(Call::left)
                .anyMatch(left -> left.compareTo(from) > 0 && left.compareTo(to) < 0);
    }

    @Override
    public Instant now() {
        return time.now().plusNanos(ahead.get());
    }

    @Override
    public long nanos() {
        return time.nanos() + ahead.get();
    }

    @Override
    public Cancellable after(Duration delay, Runnable task) {
        Call call = new Call(nanos() + delay.toNanos(), task);
        calls.add(call);
        call.schedule();
        return call::cancel;
    }

    @Override
    public void close() {
        time.close();
    }
}
