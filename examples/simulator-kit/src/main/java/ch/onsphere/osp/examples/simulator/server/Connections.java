package ch.onsphere.osp.examples.simulator.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What is remembered of connections: those to reset, and those whose client waits in vain. */
public final class Connections {
    private static final int MOST_HELD = 1_000;

    private final AtomicLong toReset = new AtomicLong();
    private final Deque<Unanswered> held = new ArrayDeque<>();

    void resetNext(long count) {
        toReset.set(count);
    }

    boolean shouldReset() {
        return toReset.get() > 0 && toReset.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    /** Leaves a client without an answer. Too many are not left so: the first of them is let go. */
    public void hold(Unanswered exchange) {
        Unanswered tooMany = null;
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

    /** Its client has gone. */
    public void forget(Unanswered exchange) {
        synchronized (held) {
            held.remove(exchange);
        }
    }

    void abortHeld() {
        List<Unanswered> all;
        synchronized (held) {
            all = new ArrayList<>(held);
            held.clear();
        }
        all.forEach(Unanswered::abort);
    }
}
