package ch.onsphere.osp.examples.xprotect.events;

import ch.onsphere.osp.examples.xprotect.rest.Filter;
import ch.onsphere.osp.examples.xprotect.rest.Page;
import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.BadRequestException;
import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import ch.onsphere.osp.examples.xprotect.wire.Query;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * {@code GET /events} with paging, filters and order. The largest size of a page is known from
 * clients only; the usual one, and the order when none is asked for (oldest first), are deduced.
 */
final class ListEvents {
    private static final int USUAL_SIZE = 100;
    private static final int LARGEST_SIZE = 2_000;
    private static final Set<String> NO_FILTERS = Set.of("page", "size", "include", "orderby");

    private final EventStore store;

    ListEvents(EventStore store) {
        this.store = store;
    }

    Answer answer(RestCall call) {
        Page page = Page.of(call.query(), USUAL_SIZE, LARGEST_SIZE);
        Predicate<TriggeredEvent> conditions = conditions(call.query());
        List<TriggeredEvent> events = new ArrayList<>(store.retrievable(call.now()));
        events.removeIf(conditions.negate());
        if (descending(call.query())) {
            Collections.reverse(events);
        }
        boolean withData = withData(call.query());
        ObjectNode body = Json.object();
        var array = body.putArray("array");
        events.stream()
                .skip(page.skip())
                .limit(page.size())
                .forEach(event -> array.add(event.json(withData)));
        return Answer.json(200, body);
    }

    static boolean withData(Query query) {
        return query.text("include").equalsIgnoreCase("data");
    }

    private static Predicate<TriggeredEvent> conditions(Query query) {
        return query.parameters().stream()
                .filter(p -> !NO_FILTERS.contains(p.name().toLowerCase(Locale.ROOT)))
                .map(Filter::of)
                .map(ListEvents::condition)
                .reduce(event -> true, Predicate::and);
    }

    private static Predicate<TriggeredEvent> condition(Filter filter) {
        return switch (filter.property().toLowerCase(Locale.ROOT)) {
            case "id" -> event -> filter.accepts(event.event().id());
            case "type" -> event -> filter.accepts(event.event().type());
            case "source" -> event -> filter.accepts(event.event().source());
            case "time" -> event -> filter.accepts(DotNetTime.format(event.event().time()));
            case "datatype" -> event -> filter.accepts(event.datatype());
            default ->
                    throw new BadRequestException(
                            "Bad request: Unknown property: " + filter.property());
        };
    }

    private static boolean descending(Query query) {
        String order = query.text("orderBy").toLowerCase(Locale.ROOT);
        return switch (order) {
            case "", "asc:'time'", "'time'" -> false;
            case "desc:'time'" -> true;
            default -> throw new BadRequestException("Bad request: Invalid orderBy");
        };
    }
}
