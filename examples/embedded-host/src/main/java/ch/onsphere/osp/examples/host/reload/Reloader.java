package ch.onsphere.osp.examples.host.reload;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.examples.host.bus.ValueBoard;
import ch.onsphere.osp.examples.host.modules.Instances;
import ch.onsphere.osp.examples.host.modules.LoadedProvider;
import ch.onsphere.osp.examples.host.modules.ModuleState;
import ch.onsphere.osp.examples.host.modules.Providers;
import ch.onsphere.osp.examples.host.report.HumanReport;
import ch.onsphere.osp.examples.host.validation.CheckedTree;
import ch.onsphere.osp.examples.host.webhook.Endpoints;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes over a changed tree, or refuses it as a whole. */
public final class Reloader {

    private static final Logger LOG = LoggerFactory.getLogger(Reloader.class);

    private final Supplier<CheckedTree> check;
    private final RunningTree tree;
    private final Providers providers;
    private final Instances instances;
    private final ValueBoard values;
    private final Endpoints endpoints;
    private boolean closed;

    /**
     * For one host.
     *
     * @param check reads and checks the tree as it lies there now
     * @param tree the tree at work
     * @param providers the modules
     * @param instances their instances
     * @param values the data points
     * @param endpoints where others may post
     */
    public Reloader(
            Supplier<CheckedTree> check,
            RunningTree tree,
            Providers providers,
            Instances instances,
            ValueBoard values,
            Endpoints endpoints) {
        this.check = check;
        this.tree = tree;
        this.providers = providers;
        this.instances = instances;
        this.values = values;
        this.endpoints = endpoints;
    }

    /** Starts all that is sound in the first tree. */
    public synchronized void start() {
        CheckedTree first = tree.running();
        tell("The configuration has problems; what is sound runs", first);
        values.define(first.values());
        endpoints.define(first.endpoints());
        instances.start(Instances.wanted(first.configuration(), providers), first.configuration());
    }

    /**
     * Reads the tree again. It is refused when it has an error that the running one does not have;
     * otherwise the instances that the change concerns are restarted, and those that had failed.
     *
     * @return what was done
     */
    public synchronized ReloadOutcome reload() {
        CheckedTree next = check.get();
        CheckedTree before = tree.running();
        if (closed || next.report().hasErrorsBeyond(before.report())) {
            tree.refuse(next);
            tell("The changed configuration is refused; the running one stays", next);
            return new ReloadOutcome(false, List.of(), next.report());
        }
        Set<ItemId> wantedBefore = Instances.wanted(before.configuration(), providers);
        Set<ItemId> wanted = Instances.wanted(next.configuration(), providers);
        Set<ItemId> gone = new TreeSet<>(wantedBefore);
        gone.removeAll(wanted);
        Set<ItemId> restarting = concerned(before, next, wanted, wantedBefore);
        Set<ItemId> stopping = new TreeSet<>(restarting);
        stopping.addAll(gone);

        tree.accept(next);
        instances.stop(stopping);
        instances.forget(gone);
        values.define(next.values());
        endpoints.define(next.endpoints());
        instances.start(restarting, next.configuration());
        LOG.info("The changed configuration is taken over; restarted: {}", stopping);
        tell("The new configuration has problems; what is sound runs", next);
        return new ReloadOutcome(true, List.copyOf(stopping), next.report());
    }

    /** Stops all instances; from then on every change is refused. */
    public synchronized void close() {
        closed = true;
        instances.stopAll();
    }

    private Set<ItemId> concerned(
            CheckedTree before, CheckedTree next, Set<ItemId> wanted, Set<ItemId> wantedBefore) {
        Set<ItemId> concerned = new TreeSet<>(failed());
        concerned.retainAll(wanted);
        for (LoadedProvider provider : providers.all()) {
            Ownership then = new Ownership(before.configuration(), provider);
            Ownership now = new Ownership(next.configuration(), provider);
            for (ItemId moduleId : wanted) {
                if (!moduleId.names().get(1).equals(provider.type())) {
                    continue;
                }
                boolean same =
                        wantedBefore.contains(moduleId)
                                && Footprint.of(before.configuration(), moduleId, then)
                                        .equals(Footprint.of(next.configuration(), moduleId, now));
                if (!same) {
                    concerned.add(moduleId);
                }
            }
        }
        return concerned;
    }

    private Set<ItemId> failed() {
        Set<ItemId> failed = new TreeSet<>();
        instances.all().stream()
                .filter(instance -> instance.status().state() == ModuleState.STOPPED)
                .forEach(instance -> failed.add(instance.moduleId()));
        return failed;
    }

    private static void tell(String what, CheckedTree tree) {
        if (!tree.report().problems().isEmpty()) {
            LOG.warn("{}:\n{}", what, HumanReport.of(tree.report()).stripTrailing());
        }
    }
}
