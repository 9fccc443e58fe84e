package ch.onsphere.osp.examples.xprotect.events;

import java.util.Optional;

/** Knows the event types of the site. */
@FunctionalInterface
public interface EventTypes {
    /** The event type of that GUID (in lower case). */
    Optional<EventType> find(String id);
}
