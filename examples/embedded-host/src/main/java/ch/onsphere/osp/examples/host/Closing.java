package ch.onsphere.osp.examples.host;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be closed, the last first. One failure does not keep the rest open. */
final class Closing {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<Part> parts = new ArrayDeque<>();

    private record Part(String name, Runnable close) {}

    synchronized void add(String name, Runnable close) {
        parts.addFirst(new Part(name, close));
    }

    synchronized void close() {
        while (!parts.isEmpty()) {
            Part part = parts.removeFirst();
            try {
                part.close().run();
            } catch (RuntimeException | LinkageError e) {
                LOG.error("Cannot close [{}] as it should be", part.name(), e);
            }
        }
    }
}
