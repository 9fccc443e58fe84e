package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.kit.configuration.Nearest;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Shown;
import java.util.List;
import java.util.Optional;

/** Reads a source: {@code cameras/<guid>} and its like, or a camera's exact name. */
final class SourceText {

    private static final List<String> RESOURCES =
            List.of(
                    "cameras",
                    "hardware",
                    "microphones",
                    "speakers",
                    "metadata",
                    "inputEvents",
                    "outputs",
                    "recordingServers",
                    "sites",
                    "userDefinedEvents");

    private SourceText() {}

    static Optional<String> parse(String text, Place place) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return name(text, place);
        }
        String written = text.substring(0, slash);
        String id = text.substring(slash + 1);
        Optional<String> resource =
                RESOURCES.stream().filter(written::equalsIgnoreCase).findFirst();
        if (resource.isPresent()) {
            return reference(text, resource.get(), id, place);
        }
        // A camera's name may hold a slash as well; only what follows tells.
        return GuidText.isMeant(id) ? unknownResource(text, written, id, place) : Optional.of(text);
    }

    private static Optional<String> name(String text, Place place) {
        if (!GuidText.isMeant(text)) {
            return Optional.of(text);
        }
        Optional<String> camera = GuidText.repaired(text).map(guid -> "cameras/" + guid);
        String cure = "Say what the GUID belongs to, such as cameras/ and the GUID.";
        place.error("guid", "text " + Shown.quoted(text), camera, cure);
        return Optional.empty();
    }

    private static Optional<String> reference(
            String text, String resource, String id, Place place) {
        Optional<String> guid = GuidText.normalised(id);
        if (guid.isEmpty()) {
            place.error(
                    "guid",
                    "text " + Shown.quoted(text),
                    GuidText.repaired(id).map(each -> resource + "/" + each),
                    "Copy the GUID from the server (8-4-4-4-12 hexadecimal digits, not all zero).");
        }
        return guid.map(each -> resource + "/" + each);
    }

    private static Optional<String> unknownResource(
            String text, String written, String id, Place place) {
        place.error(
                "source",
                "text " + Shown.quoted(text),
                Nearest.to(written, RESOURCES)
                        .flatMap(
                                resource ->
                                        GuidText.repaired(id).map(each -> resource + "/" + each)),
                "Begin with one of " + String.join(", ", RESOURCES) + ".");
        return Optional.empty();
    }
}
