package ch.onsphere.osp.kit.testing;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.Health;
import ch.onsphere.osp.api.ItemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Remembers how connections stand, and waits until one stands as it is to. */
public final class RecordedHealth implements Health {

    private static final long PATIENCE_SECONDS = 120;

    private final Map<ItemId, ConnectionStatus> last = new HashMap<>();
    private final List<ConnectionStatus> history = new ArrayList<>();

    @Override
    public synchronized void report(ConnectionStatus status) {
        last.put(status.connection(), status);
        history.add(status);
        notifyAll();
    }

    /** What was reported, in its order. */
    public synchronized List<ConnectionStatus> history() {
        return List.copyOf(history);
    }

    /** How a connection stands, as soon as that is as wanted. */
    public synchronized ConnectionStatus await(String item, Predicate<ConnectionStatus> wanted) {
        ItemId id = new ItemId(item);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (last.get(id) == null || !wanted.test(last.get(id))) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("still " + last.get(id) + " after " + history);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return last.get(id);
    }
}
