package ch.onsphere.osp.examples.host.modules;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ItemId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** The instances of all modules: started in order, stopped in the reverse of it. */
public final class Instances {

    private static final ItemId MODULES = new ItemId("modules");
    private static final Duration LEAST_PATIENCE = Duration.ofMillis(50);

    private final Providers providers;
    private final InstanceContext.Factory contexts;
    private final Clock clock;
    private final LongSupplier ticker;
    private final Duration startBound;
    private final Duration stopBound;
    private volatile List<ModuleInstance> running = List.of();
    private volatile boolean begun;

    /**
     * No instance yet.
     *
     * @param providers makes instances
     * @param contexts makes their contexts
     * @param clock tells the time
     * @param ticker tells nanoseconds for deadlines
     * @param startBound how long one instance may take to start
     * @param stopBound how long all instances together may take to stop
     */
    public Instances(
            Providers providers,
            InstanceContext.Factory contexts,
            Clock clock,
            LongSupplier ticker,
            Duration startBound,
            Duration stopBound) {
        this.providers = providers;
        this.contexts = contexts;
        this.clock = clock;
        this.ticker = ticker;
        this.startBound = startBound;
        this.stopBound = stopBound;
    }

    /**
     * The instances that a tree asks for: a folder below {@code modules/<type>} is one, where the
     * type has a provider.
     *
     * @param configuration the tree
     * @param providers the known modules
     * @return their addresses in order
     */
    public static Set<ItemId> wanted(Configuration configuration, Providers providers) {
        Set<ItemId> wanted = new TreeSet<>();
        for (LoadedProvider provider : providers.all()) {
            wanted.addAll(configuration.children(MODULES.child(provider.type())));
        }
        return wanted;
    }

    /**
     * Starts instances. One that cannot start does not stop the others.
     *
     * @param moduleIds which ones
     * @param configuration the tree they shall see
     */
    public void start(Collection<ItemId> moduleIds, Configuration configuration) {
        List<ModuleInstance> starting =
                new TreeSet<>(moduleIds)
                        .stream().map(moduleId -> create(moduleId, configuration)).toList();
        List<ModuleInstance> next = new ArrayList<>(running);
        next.removeIf(earlier -> moduleIds.contains(earlier.moduleId()));
        next.addAll(starting);
        // All at once: at no time may it look as if one that is still to start were not wanted.
        running = List.copyOf(next);
        begun = true;
        starting.forEach(instance -> instance.start(startBound));
    }

    private ModuleInstance create(ItemId moduleId, Configuration configuration) {
        LoadedProvider provider = providers.ofType(moduleId.names().get(1)).orElseThrow();
        return new ModuleInstance(
                moduleId,
                provider,
                contexts.create(moduleId, configuration, provider.loader()),
                clock);
    }

    /**
     * Stops instances within bounded time, the last started first. One that hangs takes half of
     * what time is left, so that those after it have theirs.
     *
     * @param moduleIds which ones
     */
    public void stop(Collection<ItemId> moduleIds) {
        List<ModuleInstance> stopping = new ArrayList<>(running);
        stopping.removeIf(instance -> !moduleIds.contains(instance.moduleId()));
        Collections.reverse(stopping);
        long begin = ticker.getAsLong();
        for (int i = 0; i < stopping.size(); i++) {
            Duration left = stopBound.minusNanos(ticker.getAsLong() - begin);
            boolean isLast = i == stopping.size() - 1;
            Duration share = isLast ? left : left.dividedBy(2);
            stopping.get(i).stop(share.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : share);
        }
    }

    /** Stops all instances within bounded time. */
    public void stopAll() {
        stop(running.stream().map(ModuleInstance::moduleId).toList());
    }

    /**
     * Forgets instances that the tree does not ask for any more.
     *
     * @param moduleIds which ones, already stopped
     */
    public void forget(Collection<ItemId> moduleIds) {
        running =
                running.stream()
                        .filter(instance -> !moduleIds.contains(instance.moduleId()))
                        .toList();
    }

    /**
     * All instances, in the order of their start.
     *
     * @return the instances as they are now
     */
    public List<ModuleInstance> all() {
        return running;
    }

    /**
     * Tells whether every instance that is wanted runs, so that all they register is there.
     *
     * @return false as long as one restarts, has failed to start, or none was asked to start yet
     */
    public boolean areAllAtWork() {
        return begun
                && running.stream()
                        .allMatch(instance -> instance.status().state() == ModuleState.STARTED);
    }
}
