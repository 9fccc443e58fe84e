package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets the events of a connection through, or keeps them back while earlier ones are looked up. It
 * keeps so many at most: before a server that floods is stopped, order is given up.
 */
final class EventGate {

    private static final int MOST_KEPT = 10_000;

    private final Consumer<MilestoneEvent> events;
    private final List<MilestoneEvent> kept = new ArrayList<>();
    private boolean isShut;

    /** An open gate. */
    EventGate(Consumer<MilestoneEvent> events) {
        this.events = events;
    }

    synchronized void accept(MilestoneEvent event) {
        if (isShut && kept.size() == MOST_KEPT) {
            open();
        }
        if (isShut) {
            kept.add(event);
        } else {
            events.accept(event);
        }
    }

    synchronized void shut() {
        isShut = true;
    }

    synchronized void open() {
        isShut = false;
        kept.forEach(events);
        kept.clear();
    }
}
