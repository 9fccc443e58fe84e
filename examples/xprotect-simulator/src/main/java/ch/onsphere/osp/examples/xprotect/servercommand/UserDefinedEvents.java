package ch.onsphere.osp.examples.xprotect.servercommand;

import java.time.Instant;

/** Triggers user-defined events. */
@FunctionalInterface
public interface UserDefinedEvents {
    /** Triggers the event of that GUID, or answers false when there is none. */
    boolean trigger(String id, Instant now, String userName);
}
