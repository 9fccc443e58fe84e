package ch.onsphere.osp.examples.xprotect.events;

import ch.onsphere.osp.examples.xprotect.Occurrence;
import ch.onsphere.osp.examples.xprotect.Retention;
import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The last events, bounded in number and size. */
public final class EventStore {
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int LITTLE = 200;

    private final Map<String, TriggeredEvent> events = new LinkedHashMap<>();
    private final List<Consumer<TriggeredEvent>> listeners = new ArrayList<>();
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
                        "",
                        LITTLE));
    }

    /** Notes an event as it is given, and returns it. */
    public synchronized SimulatedEvent raise(Occurrence occurrence, Instant now) {
        byte[] data = occurrence.data().getBytes(StandardCharsets.UTF_8);
        SimulatedEvent event =
                new SimulatedEvent(
                        occurrence.id().isEmpty() ? Guid.random() : occurrence.id(),
                        occurrence.type(),
                        occurrence.source(),
                        occurrence.time().orElse(now),
                        stores(occurrence.type()),
                        "");
        keep(
                new TriggeredEvent(
                        event,
                        data.length == 0 ? "none" : "json",
                        Json.read(data),
                        occurrence.stateGroup(),
                        LITTLE + data.length));
        return event;
    }

    /** Tells somebody of every event from now on, one after the other. */
    public synchronized void tell(Consumer<TriggeredEvent> listener) {
        listeners.add(listener);
    }

    private void keep(TriggeredEvent event) {
        listeners.forEach(listener -> listener.accept(event));
        TriggeredEvent before = events.remove(event.event().id());
        bytes -= before == null ? 0 : before.weight();
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
