package ch.onsphere.osp.kit.configuration;

import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import java.util.List;
import java.util.Optional;

/**
 * One file read by itself: what could be read, and what was wrong so far.
 *
 * @param id the directory that holds the file
 * @param fields the values that could be read
 * @param report where problems go; it still grows while the tree as a whole is checked
 */
public record Draft(ItemId id, Fields fields, Report report) {

    /**
     * Reads a file.
     *
     * @param file the file
     * @param shape what it may hold
     * @return what could be read and what was wrong; never an exception, whatever it holds
     */
    public static Draft of(ConfigurationFile file, Shape shape) {
        Report report = new Report(file.path());
        Fields fields =
                StrictJson.read(file.content(), report.root())
                        .map(object -> shape.read(object, report.root()))
                        .orElseGet(Fields::new);
        return new Draft(file.itemId(), fields, report);
    }

    /**
     * A value that may be missing.
     *
     * @param key the key
     * @param <T> the value's type
     * @return the value or its default; empty when it is missing or could not be read
     */
    public <T> Optional<T> find(Key<T> key) {
        return fields.find(key);
    }

    /**
     * A value that is there.
     *
     * @param key a key with a default, or one that was found
     * @param <T> the value's type
     * @return the value or its default
     */
    public <T> T get(Key<T> key) {
        return fields.get(key);
    }

    /**
     * Where problems of a key go.
     *
     * @param key the key
     * @return its place in the file
     */
    public Place at(Key<?> key) {
        return report.root().at(key.name());
    }

    /**
     * Whether the item has to be left out.
     *
     * @return true when an error was reported
     */
    public boolean isFaulty() {
        return report.hasErrors();
    }

    /**
     * What was reported so far.
     *
     * @return errors and warnings
     */
    public List<Problem> problems() {
        return report.problems();
    }
}
