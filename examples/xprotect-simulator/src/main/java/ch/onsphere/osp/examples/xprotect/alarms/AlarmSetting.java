package ch.onsphere.osp.examples.xprotect.alarms;

import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A value that an administrator defines for alarms. That a state, a priority and a message have an
 * id and a name is documented; the ids, which values there are, and everything about categories and
 * reasons for closing are assumptions.
 *
 * @param id its id, which a client must not interpret
 * @param name its name
 */
record AlarmSetting(String id, String name) {
    static final AlarmSetting NEW = of(0xA1, "New");
    static final AlarmSetting IN_PROGRESS = of(0xA4, "In progress");
    static final AlarmSetting MEDIUM = of(0xB2, "Medium");
    static final List<AlarmSetting> STATES =
            List.of(NEW, IN_PROGRESS, of(0xA9, "On hold"), of(0xAB, "Closed"));
    static final List<AlarmSetting> PRIORITIES = List.of(of(0xB1, "High"), MEDIUM, of(0xB3, "Low"));
    static final List<AlarmSetting> MESSAGES =
            List.of(of(0xC1, "Door forced open"), of(0xC2, "Perimeter crossed"));
    static final List<AlarmSetting> CATEGORIES =
            List.of(of(0xD1, "Intrusion"), of(0xD2, "Technical"));
    static final List<AlarmSetting> CLOSE_REASONS =
            List.of(of(0xE1, "False alarm"), of(0xE2, "Resolved"));

    private static AlarmSetting of(int number, String name) {
        return new AlarmSetting("7a1c0de0-5e77-4a11-8000-%012x".formatted(number), name);
    }

    static Optional<AlarmSetting> find(List<AlarmSetting> settings, String id) {
        return settings.stream().filter(setting -> setting.id().equalsIgnoreCase(id)).findFirst();
    }

    ObjectNode json() {
        return Json.object().put("id", id).put("name", name);
    }
}
