package ch.onsphere.osp.examples.xprotect.devices;

import java.time.Instant;

/** Where the events of devices go. */
@FunctionalInterface
public interface DeviceEvents {
    /**
     * An event is raised.
     *
     * @param type GUID of its event type
     * @param source {@code <resourceType>/<GUID>}
     * @param time when it happened
     */
    void raise(String type, String source, Instant time);
}
