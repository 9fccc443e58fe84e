package ch.onsphere.osp.clearance.http;

import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * Ends exchanges that take too long, and those whose thread was interrupted: a socket counts its
 * time limit from the last byte, and hears no interruption at all. One sweep watches all exchanges,
 * and only while there are any.
 */
final class Watch {

    /** A job whose lock is lost stops within this time, whatever its sockets do. */
    private static final Duration BETWEEN_SWEEPS = Duration.ofMillis(100);

    /** Why an exchange was ended. */
    enum Cut {
        NOT,
        TOO_LONG,
        INTERRUPTED
    }

    private final TimeSource time;
    private final Map<Cancellable, Exchange> exchanges = new ConcurrentHashMap<>();
    private final AtomicBoolean sweeping = new AtomicBoolean();

    Watch(TimeSource time) {
        this.time = time;
    }

    /** One exchange under way. */
    private static final class Exchange {
        private final long deadline;
        private final Thread thread = Thread.currentThread();
        private volatile Cut cut = Cut.NOT;

        Exchange(long deadline) {
            this.deadline = deadline;
        }
    }

    void begin(Cancellable exchange, Duration limit) {
        exchanges.put(exchange, new Exchange(time.nanos() + limit.toNanos()));
        if (sweeping.compareAndSet(false, true)) {
            sweepLater();
        }
    }

    /** Tells whether and why an exchange was ended here; forgets it. */
    Cut end(Cancellable exchange) {
        Exchange ended = exchanges.remove(exchange);
        return ended == null ? Cut.NOT : ended.cut;
    }

    private void sweepLater() {
        time.after(BETWEEN_SWEEPS, this::sweep);
    }

    private void sweep() {
        long now = time.nanos();
        exchanges.forEach((exchange, state) -> look(exchange, state, now));
        if (exchanges.isEmpty()) {
            sweeping.set(false);
            if (exchanges.isEmpty() || !sweeping.compareAndSet(false, true)) {
                return;
            }
        }
        sweepLater();
    }

    private static void look(Cancellable exchange, Exchange state, long now) {
        if (state.cut != Cut.NOT) {
            return;
        }
        if (state.thread.isInterrupted()) {
            state.cut = Cut.INTERRUPTED;
            exchange.cancel();
        } else if (now - state.deadline > 0) {
            state.cut = Cut.TOO_LONG;
            exchange.cancel();
        }
    }
}
