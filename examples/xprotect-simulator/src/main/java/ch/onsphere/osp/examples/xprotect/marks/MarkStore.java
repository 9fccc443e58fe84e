package ch.onsphere.osp.examples.xprotect.marks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bookmarks or the evidence locks of a site, bounded in number. */
final class MarkStore {
    private static final int MOST = 10_000;

    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private int lastReference;

    /** The next reference: a number nobody else gets. Its form is an assumption. */
    synchronized String newReference() {
        return "%06d".formatted(++lastReference);
    }

    /** Adds or replaces; not when there are too many. */
    synchronized boolean put(Mark mark) {
        if (marks.size() >= MOST && !marks.containsKey(mark.id())) {
            return false;
        }
        marks.put(mark.id(), mark);
        return true;
    }

    synchronized Optional<Mark> find(String id) {
        return Optional.ofNullable(marks.get(id));
    }

    synchronized boolean remove(String id) {
        return marks.remove(id) != null;
    }

    synchronized List<Mark> all() {
        return List.copyOf(marks.values());
    }
}
