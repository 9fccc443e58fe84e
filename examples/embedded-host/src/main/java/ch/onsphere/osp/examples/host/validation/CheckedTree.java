package ch.onsphere.osp.examples.host.validation;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.examples.host.bus.ValueDefinition;
import ch.onsphere.osp.examples.host.report.Report;
import ch.onsphere.osp.examples.host.tree.TreeConfiguration;
import ch.onsphere.osp.examples.host.webhook.EndpointDefinition;
import java.util.List;
import java.util.Set;

/**
 * A tree that was read, resolved and checked.
 *
 * @param configuration what modules see
 * @param values the data points that can be used
 * @param endpoints where others may post
 * @param outputs the ItemIds of all outputs that some module claims
 * @param report everything that is wrong, each where it has to be mended
 * @param byItem the same, each in the file of the item that it concerns
 */
public record CheckedTree(
        Configuration configuration,
        List<ValueDefinition> values,
        List<EndpointDefinition> endpoints,
        Set<ItemId> outputs,
        Report report,
        Report byItem) {

    /**
     * Makes the collections unchangeable.
     *
     * @param configuration what modules see
     * @param values the data points
     * @param endpoints where others may post
     * @param outputs the outputs
     * @param report everything that is wrong
     * @param byItem the same, by item
     */
    public CheckedTree {
        values = List.copyOf(values);
        endpoints = List.copyOf(endpoints);
        outputs = Set.copyOf(outputs);
    }

    /** Nothing but the reason why nothing was read. */
    static CheckedTree unread(Report why) {
        return new CheckedTree(
                new TreeConfiguration(List.of(), List.of()),
                List.of(),
                List.of(),
                Set.of(),
                why,
                why);
    }
}
