package ch.onsphere.osp.milestone.owner;

import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.Source;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes few filters of many owners: thousands of cameras with the same types become one. */
final class Filters {

    private record Sources(String kind, Set<Guid> types) {}

    private final Map<Optional<Source>, Set<Guid>> typesOf = new LinkedHashMap<>();

    void add(Optional<Source> source, Set<Guid> types) {
        typesOf.computeIfAbsent(source, any -> sorted()).addAll(types);
    }

    Wanted wanted() {
        Map<Sources, Set<Guid>> together = new LinkedHashMap<>();
        typesOf.forEach(
                (source, types) -> {
                    Sources key = new Sources(source.map(Source::kind).orElse(""), types);
                    Set<Guid> ids = together.computeIfAbsent(key, any -> sorted());
                    source.map(Source::id).ifPresent(ids::add);
                });
        List<Wanted.Filter> filters =
                together.entrySet().stream()
                        .map(
                                each ->
                                        new Wanted.Filter(
                                                each.getKey().kind(),
                                                Set.copyOf(each.getValue()),
                                                Set.copyOf(each.getKey().types())))
                        .toList();
        return new Wanted(filters);
    }

    private static Set<Guid> sorted() {
        return new TreeSet<>(Comparator.comparing(Guid::text));
    }
}
