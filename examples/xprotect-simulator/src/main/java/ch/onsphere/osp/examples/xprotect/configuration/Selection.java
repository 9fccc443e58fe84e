package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.rest.Filter;
import ch.onsphere.osp.examples.xprotect.rest.Page;
import ch.onsphere.osp.examples.xprotect.wire.BadRequestException;
import ch.onsphere.osp.examples.xprotect.wire.Query;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which objects of a list are asked for: enabled ones unless {@code disabled} is given, those that
 * pass the property filters, and of these one page. A parameter that is neither a flag nor a
 * property is 400, as some builds answer to {@code page}.
 */
final class Selection {
    private static final Set<String> FLAGS =
            Set.of("disabled", "resources", "tasks", "nodata", "definitions", "language");
    private static final Set<String> PAGING = Set.of("page", "size", "includechildren");
    private static final int LARGEST_PAGE = 1_000_000;

    private final boolean pagingAllowed;

    Selection(boolean pagingAllowed) {
        this.pagingAllowed = pagingAllowed;
    }

    List<ObjectNode> select(List<ObjectNode> objects, Query query) {
        boolean disabledToo = query.has("disabled");
        Page page = page(query);
        List<Filter> filters =
                query.parameters().stream().filter(this::isFilter).map(Filter::of).toList();
        filters.forEach(filter -> known(filter, objects));
        return objects.stream()
                .filter(object -> disabledToo || object.path("enabled").asBoolean(true))
                .filter(object -> filters.stream().allMatch(filter -> accepts(filter, object)))
                .skip(page.skip())
                .limit(page.size())
                .toList();
    }

    private Page page(Query query) {
        if (!pagingAllowed && PAGING.stream().anyMatch(query::has)) {
            throw new BadRequestException("Bad request: Unknown request");
        }
        return Page.of(query, LARGEST_PAGE, LARGEST_PAGE);
    }

    private boolean isFilter(Query.Parameter parameter) {
        String name = parameter.name().toLowerCase(Locale.ROOT);
        return !FLAGS.contains(name) && !PAGING.contains(name);
    }

    private static void known(Filter filter, List<ObjectNode> objects) {
        if (!objects.isEmpty()
                && objects.stream().noneMatch(o -> value(o, filter.property()).isValueNode())) {
            throw new BadRequestException("Bad request: Unknown request");
        }
    }

    private static boolean accepts(Filter filter, ObjectNode object) {
        JsonNode value = value(object, filter.property());
        return value.isValueNode() && filter.accepts(value.asText());
    }

    private static JsonNode value(ObjectNode object, String property) {
        return object.path(property);
    }
}
