package ch.onsphere.osp.examples.host.http;

import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.CyclicTimeouts;
import org.eclipse.jetty.util.thread.Scheduler;

/** How long answers are waited for: one timer for all of them, since nearly all come in time. */
final class Patience extends CyclicTimeouts<Patience.Waiting> {

    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final long millis;

    /** What is waited for. */
    static final class Waiting implements Expirable {

        private final long end;
        private final Runnable otherwise;

        private Waiting(long end, Runnable otherwise) {
            this.end = end;
            this.otherwise = otherwise;
        }

        @Override
        public long getExpireNanoTime() {
            return end;
        }
    }

    Patience(Scheduler scheduler, Duration limit) {
        super(scheduler);
        this.millis = limit.toMillis();
    }

    /** Does something later unless the wait was ended before; called by the timer's thread. */
    Waiting begin(Runnable otherwise) {
        Waiting begun = new Waiting(Expirable.calcExpireNanoTime(millis), otherwise);
        waiting.add(begun);
        schedule(begun);
        return begun;
    }

    void end(Waiting begun) {
        waiting.remove(begun);
    }

    @Override
    protected Iterator<Waiting> iterator() {
        return waiting.iterator();
    }

    @Override
    protected boolean onExpired(Waiting expired) {
        expired.otherwise.run();
        return true;
    }
}
