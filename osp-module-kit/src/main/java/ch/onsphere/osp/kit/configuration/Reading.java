package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of all files of one kind.
 *
 * @param <T> the configuration of an item
 */
final class Reading<T> {

    private final List<T> items = new ArrayList<>();
    private final List<FaultyItem> faulty = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    void add(Draft draft, Optional<T> item) {
        List<Problem> found = draft.problems();
        problems.addAll(found);
        item.ifPresentOrElse(items::add, () -> faulty.add(new FaultyItem(draft.id(), found)));
    }

    List<T> items() {
        return List.copyOf(items);
    }

    List<FaultyItem> faulty() {
        return List.copyOf(faulty);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
