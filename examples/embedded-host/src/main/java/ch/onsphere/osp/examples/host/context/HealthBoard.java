package ch.onsphere.osp.examples.host.context;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ItemId;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the connections of all modules stand. */
public final class HealthBoard {

    private static final Logger LOG = LoggerFactory.getLogger(HealthBoard.class);

    private final ConcurrentMap<ItemId, Entry> entries = new ConcurrentSkipListMap<>();

    /**
     * A connection's state and who reported it.
     *
     * @param moduleId the module instance
     * @param status the state
     */
    public record Entry(ItemId moduleId, ConnectionStatus status) {}

    void report(ItemId moduleId, ConnectionStatus status) {
        Entry before = entries.put(status.connection(), new Entry(moduleId, status));
        if (before == null || before.status().state() != status.state()) {
            LOG.debug(
                    "Connection [{}] is [{}]: {}",
                    status.connection(),
                    status.state(),
                    status.message());
        }
    }

    void forget(ItemId moduleId) {
        entries.values().removeIf(entry -> entry.moduleId().equals(moduleId));
    }

    /**
     * All connections.
     *
     * @return in the order of their addresses
     */
    public List<Entry> all() {
        return List.copyOf(entries.values());
    }
}
