package ch.onsphere.osp.examples.clearance.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The ids of assertions that were accepted, each until the assertion would be refused anyway. */
final class UsedIds {
    private final Map<String, Instant> used = new HashMap<>();

    /** False when it was used before. */
    synchronized boolean add(String id, Instant until, Instant now) {
        used.values().removeIf(now::isAfter);
        return used.putIfAbsent(id, until) == null;
    }
}
