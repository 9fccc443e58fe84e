package ch.onsphere.osp.examples.xprotect.alarms;

import ch.onsphere.osp.examples.xprotect.rest.Filter;
import ch.onsphere.osp.examples.xprotect.rest.Page;
import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.rest.ValueOrder;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.BadRequestException;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import ch.onsphere.osp.examples.xprotect.wire.Query;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code GET /alarms} with paging, filters and order as of the Events API. That a filter may reach
 * into an object, as in {@code state.name=notEquals:'Closed'}, is known from a public client; that
 * the oldest alarms come first when no order is asked for is deduced.
 */
final class ListAlarms {
    private static final int USUAL_SIZE = 100;
    private static final int LARGEST_SIZE = 2_000;
    private static final Set<String> NO_FILTERS = Set.of("page", "size", "include", "orderby");
    private static final Pattern ORDER = Pattern.compile("(?:(asc|desc):)?'([A-Za-z.]{1,100})'");

    private final Alarms alarms;

    ListAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    Answer answer(RestCall call) {
        Page page = Page.of(call.query(), USUAL_SIZE, LARGEST_SIZE);
        List<Filter> filters =
                call.query().parameters().stream()
                        .filter(p -> !NO_FILTERS.contains(p.name().toLowerCase(Locale.ROOT)))
                        .map(Filter::of)
                        .toList();
        List<ObjectNode> found = new ArrayList<>();
        for (Alarm alarm : alarms.all()) {
            ObjectNode json = alarm.json();
            if (filters.stream().allMatch(f -> f.accepts(value(json, f.property())))) {
                found.add(json);
            }
        }
        sort(found, call.query());
        ObjectNode body = Json.object();
        body.putArray("array").addAll(found.stream().skip(page.skip()).limit(page.size()).toList());
        return Answer.json(200, body);
    }

    private static void sort(List<ObjectNode> found, Query query) {
        if (!query.has("orderBy")) {
            return;
        }
        Matcher order = ORDER.matcher(query.text("orderBy"));
        if (!order.matches()) {
            throw new BadRequestException("Bad request: Invalid orderBy");
        }
        String property = order.group(2);
        Comparator<ObjectNode> byValue =
                (one, other) -> ValueOrder.compare(value(one, property), value(other, property));
        found.sort("desc".equals(order.group(1)) ? Collections.reverseOrder(byValue) : byValue);
    }

    private static String value(JsonNode alarm, String property) {
        JsonNode value = alarm;
        for (String name : property.split("\\.", 4)) {
            value = value.path(name);
        }
        if (!value.isValueNode()) {
            throw new BadRequestException("Bad request: Unknown property: " + property);
        }
        return value.asText();
    }
}
