package ch.onsphere.osp.examples.xprotect.events;

import ch.onsphere.osp.examples.xprotect.wire.Guid;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The source of an event: {@code <resourceType>/<GUID>} with the names of the Config API. Whether
 * the object exists is not looked at; the documentation does not say that the product does.
 */
final class EventSource {
    private static final Set<String> RESOURCE_TYPES =
            Set.of(
                    "cameras",
                    "hardware",
                    "microphones",
                    "speakers",
                    "metadata",
                    "inputevents",
                    "outputs",
                    "recordingservers",
                    "sites",
                    "userdefinedevents",
                    "analyticsevents",
                    "services",
                    "mipkinds",
                    "mipitems");

    private EventSource() {}

    static Optional<String> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0
                || !RESOURCE_TYPES.contains(text.substring(0, slash).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Guid.parse(text.substring(slash + 1)).map(id -> text.substring(0, slash) + "/" + id);
    }

    /**
     * The source of an event that was triggered without one: a user-defined event is its own
     * source; that it is the site for all others is a deduction.
     */
    static String usual(EventType type, String siteId) {
        return type.userDefined() ? "userDefinedEvents/" + type.id() : "sites/" + siteId;
    }
}
