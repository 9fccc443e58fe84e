package ch.onsphere.osp.examples.clearance.server;

import ch.onsphere.osp.examples.clearance.wire.Exchange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What is remembered of connections: those to reset, and those whose client waits in vain. */
final class Connections {
    private static final int MOST_HELD = 1_000;

    private final AtomicLong toReset = new AtomicLong();
    private final Deque<Exchange> held = new ArrayDeque<>();

    void resetNext(long count) {
        toReset.set(count);
    }

    boolean shouldReset() {
        return toReset.get() > 0 && toReset.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    void hold(Exchange exchange) {
        Exchange tooMany = null;
        synchronized (held) {
            held.add(exchange);
            if (held.size() > MOST_HELD) {
                tooMany = held.poll();
            }
        }
        if (tooMany != null) {
            tooMany.abort();
        }
    }

    void forget(Exchange exchange) {
        synchronized (held) {
            held.remove(exchange);
        }
    }

    void abortHeld() {
        List<Exchange> all;
        synchronized (held) {
            all = new ArrayList<>(held);
            held.clear();
        }
        all.forEach(Exchange::abort);
    }
}
