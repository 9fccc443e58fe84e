package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.milestone.configuration.shape.Fields;
import ch.onsphere.osp.milestone.configuration.shape.Key;
import ch.onsphere.osp.milestone.configuration.shape.Place;
import ch.onsphere.osp.milestone.configuration.shape.Report;
import ch.onsphere.osp.milestone.configuration.shape.Shape;
import ch.onsphere.osp.milestone.configuration.shape.StrictJson;
import java.util.List;
import java.util.Optional;

/**
 * One file read by itself: what could be read, and what was wrong so far.
 *
 * @param id the directory that holds the file
 * @param fields the values that could be read
 * @param report where problems go; it still grows while the tree as a whole is checked
 */
record Draft(ItemId id, Fields fields, Report report) {

    static Draft of(ConfigurationFile file, Shape shape) {
        Report report = new Report(file.path());
        Fields fields =
                StrictJson.read(file.content(), report.root())
                        .map(object -> shape.read(object, report.root()))
                        .orElseGet(Fields::new);
        return new Draft(file.itemId(), fields, report);
    }

    <T> Optional<T> find(Key<T> key) {
        return fields.find(key);
    }

    <T> T get(Key<T> key) {
        return fields.get(key);
    }

    Place at(Key<?> key) {
        return report.root().at(key.name());
    }

    boolean isFaulty() {
        return report.hasErrors();
    }

    List<Problem> problems() {
        return report.problems();
    }
}
