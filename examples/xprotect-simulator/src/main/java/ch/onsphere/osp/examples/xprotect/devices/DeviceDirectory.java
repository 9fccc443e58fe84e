package ch.onsphere.osp.examples.xprotect.devices;

import java.util.List;
import java.util.Optional;

/** Which devices there are. */
public interface DeviceDirectory {
    /** Whether there is a device of that type ({@code outputs}) and GUID (in lower case). */
    boolean exists(String type, String id);

    /** The path {@code <resourceType>/<GUID>} of whatever has that GUID (in lower case). */
    Optional<String> path(String id);

    /** The names of the presets of a camera. */
    List<String> presets(String cameraId);

    /** The display name of an object; empty when there is no such object. */
    String name(String type, String id);
}
