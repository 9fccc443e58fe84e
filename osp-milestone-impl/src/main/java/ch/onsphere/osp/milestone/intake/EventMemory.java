package ch.onsphere.osp.milestone.intake;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The ids of the events that were published last, so that an event that comes again, or by the
 * other door, is published once. When it is full, the oldest id is forgotten.
 */
public final class EventMemory {

    private final int most;
    private final Consumer<String> keeper;
    private final Set<String> ids = new LinkedHashSet<>();

    /**
     * A memory.
     *
     * @param most the most ids that are kept
     * @param keeper writes a new id down; must not block
     */
    public EventMemory(int most, Consumer<String> keeper) {
        this.most = most;
        this.keeper = keeper;
    }

    /**
     * Remembers what was published before a restart.
     *
     * @param known the ids, oldest first
     */
    public synchronized void remember(Collection<String> known) {
        known.forEach(this::add);
    }

    /**
     * Asks whether an event was published.
     *
     * @param id its id
     * @return true when it was, and is not forgotten
     */
    public synchronized boolean contains(String id) {
        return ids.contains(id);
    }

    /**
     * Claims the right to publish an event.
     *
     * @param id its id
     * @return true for the first who asks
     */
    public synchronized boolean isFirst(String id) {
        return add(id);
    }

    /**
     * Writes down that an event was published, so that a restart does not publish it again. Were it
     * written before, a stop of the host in between would lose the event.
     *
     * @param id its id
     */
    public void published(String id) {
        keeper.accept(id);
    }

    private boolean add(String id) {
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > most) {
            var oldest = ids.iterator();
            oldest.next();
            oldest.remove();
        }
        return true;
    }
}
