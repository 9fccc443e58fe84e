package ch.onsphere.osp.examples.demo.step;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be closed, the last first. The end may come while something is being started: it is
 * then closed as soon as it is there.
 */
final class Closers {

    private static final Logger LOG = LoggerFactory.getLogger(Closers.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean ended;

    <T extends AutoCloseable> T add(T started) {
        synchronized (this) {
            if (!ended) {
                open.addFirst(started);
                return started;
            }
        }
        close(started);
        throw new IllegalStateException("the demo is ending");
    }

    synchronized void close() {
        ended = true;
        while (!open.isEmpty()) {
            close(open.removeFirst());
        }
    }

    private static void close(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) { // whatever it is, the rest must be closed
            LOG.error("Cannot close [{}]", each, e);
        }
    }
}
