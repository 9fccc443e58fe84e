package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.transcript.Voice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The events that OnSphere was told of, to be compared with the sites' own in the end. */
final class Ledger {

    private final Map<Voice, List<String>> ids = new EnumMap<>(Voice.class);

    void add(Voice site, String eventId) {
        ids.computeIfAbsent(site, unused -> new ArrayList<>()).add(eventId);
    }

    /** In alphabetical order. */
    List<String> of(Voice site) {
        return ids.getOrDefault(site, List.of()).stream().sorted().toList();
    }
}
