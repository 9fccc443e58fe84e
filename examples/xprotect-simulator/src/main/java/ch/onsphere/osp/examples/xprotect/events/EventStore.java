package ch.onsphere.osp.examples.xprotect.events;

import ch.onsphere.osp.examples.xprotect.Retention;
import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last events, bounded in number and size. */
public final class EventStore {
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Map<String, TriggeredEvent> events = new LinkedHashMap<>();
    private final Retention retention;
    private final int mostEvents;
    private long bytes;
    private long triggered;

    /** An empty store. */
    public EventStore(Retention retention, int mostEvents) {
        this.retention = retention;
        this.mostEvents = mostEvents;
    }

    /** Whether events of that type are kept so that they can be retrieved. */
    boolean stores(String eventType) {
        return retention.daysOf(eventType) > 0;
    }

    /** Notes an event that a client triggered. */
    synchronized void add(TriggeredEvent event) {
        triggered++;
        keep(event);
    }

    /** Notes an event that a client triggered in another way than through the Events API. */
    public synchronized void trigger(String type, String source, Instant time, String userName) {
        triggered++;
        keep(type, source, time, userName);
    }

    /** Notes an event that a device of the site raised. */
    public synchronized void raise(String type, String source, Instant time) {
        keep(type, source, time, "");
    }

    private void keep(String type, String source, Instant time, String userName) {
        keep(
                new TriggeredEvent(
                        new SimulatedEvent(
                                Guid.random(), type, source, time, stores(type), userName),
                        "none",
                        MissingNode.getInstance(),
                        200));
    }

    private void keep(TriggeredEvent event) {
        events.put(event.event().id(), event);
        bytes += event.weight();
        Iterator<TriggeredEvent> oldest = events.values().iterator();
        while (events.size() > mostEvents || bytes > MOST_BYTES) {
            bytes -= oldest.next().weight();
            oldest.remove();
        }
    }

    /** An event that can be retrieved. */
    synchronized Optional<TriggeredEvent> find(String id, Instant now) {
        return Optional.ofNullable(events.get(id)).filter(event -> retrievable(event, now));
    }

    /** The events that can be retrieved, oldest first. */
    synchronized List<TriggeredEvent> retrievable(Instant now) {
        return events.values().stream().filter(event -> retrievable(event, now)).toList();
    }

    private boolean retrievable(TriggeredEvent event, Instant now) {
        SimulatedEvent simulated = event.event();
        Duration kept = Duration.ofDays(retention.daysOf(simulated.type()));
        return simulated.stored() && now.isBefore(simulated.time().plus(kept));
    }

    /** All events, also those that cannot be retrieved, oldest first. */
    public synchronized List<SimulatedEvent> all() {
        List<SimulatedEvent> all = new ArrayList<>(events.size());
        events.values().forEach(event -> all.add(event.event()));
        return List.copyOf(all);
    }

    /** How many events clients triggered. */
    public synchronized long triggered() {
        return triggered;
    }
}
