package ch.onsphere.osp.examples.xprotect.timing;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What is to be done later by the clock of the site, which jumps when a test wants it to. */
public final class Agenda implements AutoCloseable {
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparing(Due::time).thenComparing(Due::number));
    private final SimulatorClock clock;
    private final ScheduledExecutorService scheduler;
    private final Runnable look = this::look;
    private final Object running = new Object();
    private long last;

    private record Due(Instant time, long number, Runnable task) {}

    /** An empty agenda; the scheduler is asked to look into it when the time comes. */
    public Agenda(SimulatorClock clock, ScheduledExecutorService scheduler) {
        this.clock = clock;
        this.scheduler = scheduler;
        clock.addListener(look);
    }

    /** Does that after the delay; at once when there is none. */
    public void in(Duration delay, Runnable task) {
        synchronized (queue) {
            queue.add(new Due(clock.instant().plus(delay), last++, task));
        }
        look();
    }

    private void look() {
        // One after the other, so that a jump of the clock keeps the order.
        synchronized (running) {
            for (Optional<Due> due = next(); due.isPresent(); due = next()) {
                due.get().task().run();
            }
        }
        synchronized (queue) {
            if (!queue.isEmpty()) {
                wakeIn(Duration.between(clock.instant(), queue.peek().time()));
            }
        }
    }

    private Optional<Due> next() {
        synchronized (queue) {
            return queue.isEmpty() || queue.peek().time().isAfter(clock.instant())
                    ? Optional.empty()
                    : Optional.of(queue.poll());
        }
    }

    private void wakeIn(Duration delay) {
        try {
            var unused = scheduler.schedule(look, delay.toMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The site is closing, and with it what was to be done later.
            close();
        }
    }

    /** Forgets everything. */
    public void clear() {
        synchronized (queue) {
            queue.clear();
        }
    }

    @Override
    public void close() {
        clock.removeListener(look);
        clear();
    }
}
