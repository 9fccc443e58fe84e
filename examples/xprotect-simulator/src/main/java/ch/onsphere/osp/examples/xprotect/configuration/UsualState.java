package ch.onsphere.osp.examples.xprotect.configuration;

import java.util.ArrayList;
import java.util.List;

/**
 * A state that a device is in when nothing happens: it communicates, and that is all. Which states
 * a real site has from the start is deduced.
 *
 * @param source the device, {@code <resourceType>/<GUID>}
 * @param type GUID of the event type that stands for the state
 */
public record UsualState(String source, String type) {
    private static final List<String> OF_CAMERA =
            List.of(
                    EventTypeCatalogue.COMMUNICATION_STARTED,
                    EventTypeCatalogue.MOTION_STOPPED,
                    EventTypeCatalogue.RECORDING_STOPPED);
    private static final List<String> OF_HARDWARE =
            List.of(EventTypeCatalogue.HARDWARE_COMMUNICATION_STARTED);
    private static final List<String> OF_OUTPUT = List.of(EventTypeCatalogue.OUTPUT_DEACTIVATED);

    static List<UsualState> all(ConfigurationStore store) {
        List<UsualState> states = new ArrayList<>();
        add(states, store, ResourceTypes.CAMERAS, OF_CAMERA);
        add(states, store, ResourceTypes.HARDWARE, OF_HARDWARE);
        add(states, store, ResourceTypes.OUTPUTS, OF_OUTPUT);
        return states;
    }

    private static void add(
            List<UsualState> states, ConfigurationStore store, String type, List<String> usual) {
        store.all(type).stream()
                .filter(device -> device.path("enabled").asBoolean())
                .forEach(
                        device ->
                                usual.forEach(
                                        state ->
                                                states.add(
                                                        new UsualState(
                                                                type
                                                                        + "/"
                                                                        + device.path("id")
                                                                                .asText(),
                                                                state))));
    }
}
