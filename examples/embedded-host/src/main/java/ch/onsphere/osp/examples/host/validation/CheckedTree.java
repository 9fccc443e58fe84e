package ch.onsphere.osp.examples.host.validation;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.examples.host.bus.ValueDefinition;
import ch.onsphere.osp.examples.host.report.Report;
import java.util.List;
import java.util.Set;

/**
 * A tree that was read, resolved and checked.
 *
 * @param configuration what modules see
 * @param values the data points that can be used
 * @param outputs the ItemIds of all outputs that some module claims
 * @param report everything that is wrong
 */
public record CheckedTree(
        Configuration configuration,
        List<ValueDefinition> values,
        Set<ItemId> outputs,
        Report report) {

    /**
     * Makes the collections unchangeable.
     *
     * @param configuration what modules see
     * @param values the data points
     * @param outputs the outputs
     * @param report everything that is wrong
     */
    public CheckedTree {
        values = List.copyOf(values);
        outputs = Set.copyOf(outputs);
    }
}
