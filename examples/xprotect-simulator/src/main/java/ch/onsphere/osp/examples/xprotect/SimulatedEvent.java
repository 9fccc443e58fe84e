package ch.onsphere.osp.examples.xprotect;

import java.time.Instant;

/**
 * An event as the site knows it.
 *
 * @param id GUID of the event
 * @param type GUID of its event type; that of a user-defined event is the id of the latter
 * @param source {@code <resourceType>/<GUID>}
 * @param time when it was triggered, by the clock of the site
 * @param stored whether it was kept, that is, the retention of its type is not zero
 * @param userName name of the basic user, or id of the client, that triggered it; empty when a
 *     device raised it
 */
public record SimulatedEvent(
        String id, String type, String source, Instant time, boolean stored, String userName) {}
