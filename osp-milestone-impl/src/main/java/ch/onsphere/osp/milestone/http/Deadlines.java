package ch.onsphere.osp.milestone.http;

import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * Ends exchanges that drip on for ever: the time limits of a socket count from its last byte, so a
 * server that sends one byte now and then would never meet them. One sweep watches all exchanges,
 * and only while there are any.
 */
final class Deadlines {

    private static final int SWEEPS_PER_LIMIT = 4;

    private final TimeSource time;
    private final Duration limit;
    private final Map<Cancellable, Long> begun = new ConcurrentHashMap<>();
    private final AtomicBoolean sweeping = new AtomicBoolean();

    Deadlines(TimeSource time, Duration limit) {
        this.time = time;
        this.limit = limit;
    }

    void begin(Cancellable exchange) {
        begun.put(exchange, time.nanos());
        if (!sweeping.get() && sweeping.compareAndSet(false, true)) {
            sweepLater();
        }
    }

    /** Tells whether the exchange, which has begun and not ended, was ended here. */
    boolean hasCutOff(Cancellable exchange) {
        return !begun.containsKey(exchange);
    }

    void end(Cancellable exchange) {
        begun.remove(exchange);
    }

    private void sweepLater() {
        time.after(limit.dividedBy(SWEEPS_PER_LIMIT), this::sweep);
    }

    private void sweep() {
        long now = time.nanos();
        begun.forEach(
                (exchange, since) -> {
                    if (now - since > limit.toNanos() && begun.remove(exchange) != null) {
                        exchange.cancel();
                    }
                });
        if (begun.isEmpty()) {
            sweeping.set(false);
            if (begun.isEmpty() || !sweeping.compareAndSet(false, true)) {
                return;
            }
        }
        sweepLater();
    }
}
