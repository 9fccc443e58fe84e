package ch.onsphere.osp.examples.xprotect.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a client wants to hear of: what some filter includes and none excludes. Without filters that
 * is nothing, as has been observed.
 */
record Subscription(List<SubscriptionFilter> filters) {
    private static final int MOST_FILTERS = 1_000;

    static Subscription read(JsonNode filters) {
        List<SubscriptionFilter> read = new ArrayList<>();
        if (!filters.isArray() && !filters.isMissingNode() && !filters.isNull()) {
            throw new MalformedCommandException("filters is a list");
        }
        if (filters.size() > MOST_FILTERS) {
            throw new MalformedCommandException("too many filters");
        }
        filters.forEach(filter -> read.add(SubscriptionFilter.read(filter)));
        return new Subscription(List.copyOf(read));
    }

    boolean matches(String source, String type) {
        boolean included = false;
        for (SubscriptionFilter filter : filters) {
            if (filter.matches(source, type)) {
                if (filter.exclude()) {
                    return false;
                }
                included = true;
            }
        }
        return included;
    }
}
