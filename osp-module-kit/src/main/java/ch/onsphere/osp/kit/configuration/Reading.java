package ch.onsphere.osp.kit.configuration;

import ch.onsphere.osp.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of all files of one kind.
 *
 * @param <T> the configuration of an item
 */
public final class Reading<T> {

    private final List<T> items = new ArrayList<>();
    private final List<FaultyItem> faulty = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Adds what became of one file.
     *
     * @param draft the file as it was read
     * @param item the item, or empty when it has to be left out
     */
    public void add(Draft draft, Optional<T> item) {
        List<Problem> found = draft.problems();
        problems.addAll(found);
        item.ifPresentOrElse(items::add, () -> faulty.add(new FaultyItem(draft.id(), found)));
    }

    /**
     * The sound ones.
     *
     * @return in the order of the files
     */
    public List<T> items() {
        return List.copyOf(items);
    }

    /**
     * The faulty ones.
     *
     * @return in the order of the files
     */
    public List<FaultyItem> faulty() {
        return List.copyOf(faulty);
    }

    /**
     * Everything reported of all of them.
     *
     * @return in the order of the files
     */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
