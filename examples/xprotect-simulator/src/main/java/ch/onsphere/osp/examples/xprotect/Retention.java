package ch.onsphere.osp.examples.xprotect;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long events are kept: "Tools, Options, Alarms and Events" of the Management Client.
 *
 * @param days for all types of events; 0 for not at all
 * @param daysByType for single event types, by GUID in lower case
 */
public record Retention(int days, Map<String, Integer> daysByType) {
    /** Copies the map. */
    public Retention {
        daysByType = Map.copyOf(daysByType);
    }

    static Retention defaults() {
        return new Retention(1, Map.of());
    }

    Retention withDays(int changed) {
        return new Retention(changed, daysByType);
    }

    Retention withDays(String eventType, int changed) {
        Map<String, Integer> more = new HashMap<>(daysByType);
        more.put(eventType.toLowerCase(Locale.ROOT), changed);
        return new Retention(days, more);
    }

    /** The days for one event type. */
    public int daysOf(String eventType) {
        return daysByType.getOrDefault(eventType, days);
    }
}
