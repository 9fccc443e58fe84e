package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Shown;
import java.util.Optional;

/** Reads an event: its GUID, or its exact name. */
final class EventText {

    private EventText() {}

    static Optional<String> parse(String text, Place place) {
        Optional<String> guid = GuidText.normalised(text);
        if (guid.isPresent() || !GuidText.isMeant(text)) {
            return guid.or(() -> Optional.of(text));
        }
        place.error(
                "guid",
                "text " + Shown.quoted(text),
                GuidText.repaired(text),
                "Copy the GUID of the event from the server (8-4-4-4-12 hexadecimal digits, not"
                        + " all zero), or write the event's name.");
        return Optional.empty();
    }
}
