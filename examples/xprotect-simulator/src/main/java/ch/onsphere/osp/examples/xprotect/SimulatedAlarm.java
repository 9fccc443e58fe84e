package ch.onsphere.osp.examples.xprotect;

import java.time.Instant;

/**
 * An alarm as the site knows it.
 *
 * @param id its GUID
 * @param localId its number on the site
 * @param name its name
 * @param message its message
 * @param source {@code <resourceType>/<GUID>}
 * @param state name of its state
 * @param priority name of its priority
 * @param comment the last comment; empty for none
 * @param assignedTo who has to see to it; empty for nobody
 * @param reasonForClosing why it was closed; empty for no reason
 * @param time when it was raised, by the clock of the site
 * @param lastUpdated when it was changed last
 * @param userName name of the basic user, or id of the client, that raised it; empty for the site
 *     itself
 * @param changedBy likewise, of the last that changed it; empty when nobody has, or the site itself
 */
public record SimulatedAlarm(
        String id,
        int localId,
        String name,
        String message,
        String source,
        String state,
        String priority,
        String comment,
        String assignedTo,
        String reasonForClosing,
        Instant time,
        Instant lastUpdated,
        String userName,
        String changedBy) {}
