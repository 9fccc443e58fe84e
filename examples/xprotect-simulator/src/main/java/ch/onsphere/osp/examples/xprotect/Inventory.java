package ch.onsphere.osp.examples.xprotect;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is installed and defined on the site when it starts, beside the event types of the product.
 *
 * @param generatedCameras how many cameras to invent, spread over two recording servers
 * @param cameras further cameras, on the first recording server
 * @param equipment further outputs, inputs and presets, likewise
 * @param userDefinedEvents user-defined events beside the three that every site has
 * @param analyticsEvents analytics events
 * @param alarmDefinitions alarm definitions
 */
public record Inventory(
        int generatedCameras,
        List<Item> cameras,
        Equipment equipment,
        List<Item> userDefinedEvents,
        List<Item> analyticsEvents,
        List<Item> alarmDefinitions) {
    /** Copies the lists. */
    public Inventory {
        cameras = List.copyOf(cameras);
        userDefinedEvents = List.copyOf(userDefinedEvents);
        analyticsEvents = List.copyOf(analyticsEvents);
        alarmDefinitions = List.copyOf(alarmDefinitions);
        if (generatedCameras < 0 || generatedCameras > 100_000) {
            throw new IllegalArgumentException("cameras must be 0 to 100000: " + generatedCameras);
        }
    }

    /**
     * Something with a name.
     *
     * @param id its GUID, in lower case
     * @param name its name and display name
     */
    public record Item(String id, String name) {
        /** Checks the GUID. */
        public Item {
            if (id.length() != 36) {
                throw new IllegalArgumentException("not a GUID: " + id);
            }
            id = UUID.fromString(id).toString();
        }
    }

    static Inventory defaults() {
        return new Inventory(8, List.of(), Equipment.none(), List.of(), List.of(), List.of());
    }

    Inventory withGeneratedCameras(int changed) {
        return new Inventory(
                changed, cameras, equipment, userDefinedEvents, analyticsEvents, alarmDefinitions);
    }

    Inventory withCamera(Item camera) {
        return new Inventory(
                generatedCameras,
                and(cameras, camera),
                equipment,
                userDefinedEvents,
                analyticsEvents,
                alarmDefinitions);
    }

    Inventory with(Equipment changed) {
        return new Inventory(
                generatedCameras,
                cameras,
                changed,
                userDefinedEvents,
                analyticsEvents,
                alarmDefinitions);
    }

    Inventory withUserDefinedEvent(Item event) {
        return new Inventory(
                generatedCameras,
                cameras,
                equipment,
                and(userDefinedEvents, event),
                analyticsEvents,
                alarmDefinitions);
    }

    Inventory withAnalyticsEvent(Item event) {
        return new Inventory(
                generatedCameras,
                cameras,
                equipment,
                userDefinedEvents,
                and(analyticsEvents, event),
                alarmDefinitions);
    }

    Inventory withAlarmDefinition(Item definition) {
        return new Inventory(
                generatedCameras,
                cameras,
                equipment,
                userDefinedEvents,
                analyticsEvents,
                and(alarmDefinitions, definition));
    }

    private static List<Item> and(List<Item> items, Item item) {
        List<Item> more = new ArrayList<>(items);
        more.add(item);
        return more;
    }
}
