package ch.onsphere.osp.examples.simulator.faults;

import ch.onsphere.osp.examples.simulator.Faults;
import ch.onsphere.osp.examples.simulator.ScriptedFault;
import ch.onsphere.osp.examples.simulator.server.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The faults of a simulator, in the order added.
 *
 * @param <F> what can go wrong
 */
public final class FaultList<F extends ScriptedFault<F>> implements Faults<F> {
    private static final int MOST_FAULTS = 1_000;

    private final Presence presence;
    private final ScheduledExecutorService scheduler;
    private final List<F> faults = new ArrayList<>();
    // Lets the usual case, no faults at all, pass without a lock.
    private volatile boolean any;
    private long applied;
    private long generation;

    /** A list without faults. */
    public FaultList(Presence presence, ScheduledExecutorService scheduler) {
        this.presence = presence;
        this.scheduler = scheduler;
    }

    @Override
    public void add(F fault) {
        long added;
        synchronized (this) {
            if (faults.size() >= MOST_FAULTS) {
                throw new IllegalArgumentException("more than " + MOST_FAULTS + " faults");
            }
            added = generation;
            // A number of connections to reset is counted by the listeners, not here.
            if (!fault.refusal() || fault.times() == ScriptedFault.FOREVER) {
                faults.add(fault);
                any = true;
            }
            if (fault.refusal()) {
                applied++;
            }
        }
        if (fault.refusal()) {
            refuse(fault, added);
        }
    }

    private void refuse(F fault, long added) {
        if (fault.times() != ScriptedFault.FOREVER) {
            // What the system refuses cannot be counted, hence accept and reset.
            presence.resetConnections(fault.times());
            return;
        }
        presence.refuse();
        if (!fault.duration().isZero()) {
            var unused =
                    scheduler.schedule(
                            () -> endRefusal(fault, added),
                            fault.duration().toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    private void endRefusal(F fault, long added) {
        synchronized (this) {
            if (generation != added || !faults.remove(fault)) {
                return;
            }
            any = !faults.isEmpty();
            if (faults.stream().anyMatch(ScriptedFault::refusal)) {
                return;
            }
        }
        presence.endRefusal();
    }

    @Override
    public void clear() {
        synchronized (this) {
            faults.clear();
            any = false;
            generation++;
        }
        presence.resetConnections(0);
        presence.endRefusal();
        presence.abortHeld();
    }

    @Override
    public synchronized List<F> active() {
        return List.copyOf(faults);
    }

    @Override
    public synchronized long applied() {
        return applied;
    }

    /** The fault for a request, if any is meant for it; counts it as applied. */
    public Optional<Taken<F>> take(Predicate<F> meant) {
        if (!any) {
            return Optional.empty();
        }
        synchronized (this) {
            for (int i = 0; i < faults.size(); i++) {
                F fault = faults.get(i);
                if (fault.refusal() || !meant.test(fault)) {
                    continue;
                }
                Optional<F> spared = fault.spared();
                if (spared.isPresent()) {
                    faults.set(i, spared.get());
                    continue;
                }
                applied++;
                used(i, fault);
                return Optional.of(new Taken<>(fault, generation));
            }
            return Optional.empty();
        }
    }

    private void used(int index, F fault) {
        if (fault.times() == 1) {
            faults.remove(index);
            any = !faults.isEmpty();
        } else if (fault.times() != ScriptedFault.FOREVER) {
            faults.set(index, fault.times(fault.times() - 1));
        }
    }

    /** To be told once a connection is held: {@link #clear()} may have come in between. */
    public void held(Taken<F> taken) {
        boolean cleared;
        synchronized (this) {
            cleared = generation != taken.generation();
        }
        if (cleared) {
            presence.abortHeld();
        }
    }
}
