package ch.onsphere.osp.examples.xprotect.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * One filter of a subscription. That a list which is left out or empty names nothing is deduced
 * from what is known of a subscription without filters.
 *
 * @param exclude whether it takes events out
 * @param resourceTypes names in lower case, or {@code *}
 * @param sourceIds GUIDs in lower case, or {@code *}
 * @param eventTypes GUIDs in lower case, or {@code *}
 */
record SubscriptionFilter(
        boolean exclude, Set<String> resourceTypes, Set<String> sourceIds, Set<String> eventTypes) {
    private static final String ALL = "*";

    /**
     * Reads a filter.
     *
     * @throws MalformedCommandException when it is none
     */
    static SubscriptionFilter read(JsonNode sent) {
        if (!sent.isObject()) {
            throw new MalformedCommandException("a filter is an object");
        }
        String modifier = sent.path("modifier").asText("").toLowerCase(Locale.ROOT);
        if (!modifier.equals("include") && !modifier.equals("exclude")) {
            throw new MalformedCommandException("modifier is include or exclude");
        }
        return new SubscriptionFilter(
                modifier.equals("exclude"),
                names(sent.path("resourceTypes")),
                names(sent.path("sourceIds")),
                names(sent.path("eventTypes")));
    }

    private static Set<String> names(JsonNode list) {
        if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
            throw new MalformedCommandException("resourceTypes, sourceIds, eventTypes are lists");
        }
        Set<String> names = new HashSet<>();
        for (JsonNode name : list) {
            if (!name.isTextual()) {
                throw new MalformedCommandException("a name is a text");
            }
            names.add(name.textValue().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    boolean matches(String source, String type) {
        int slash = source.indexOf('/');
        return contains(resourceTypes, slash < 0 ? source : source.substring(0, slash))
                && contains(sourceIds, source.substring(slash + 1))
                && contains(eventTypes, type);
    }

    private static boolean contains(Set<String> names, String name) {
        return names.contains(ALL) || names.contains(name.toLowerCase(Locale.ROOT));
    }
}
