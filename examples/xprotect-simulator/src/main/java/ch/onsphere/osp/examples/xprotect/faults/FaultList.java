package ch.onsphere.osp.examples.xprotect.faults;

import ch.onsphere.osp.examples.simulator.server.Presence;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The faults of a site, in the order added. */
public final class FaultList implements Faults {
    private static final int MOST_FAULTS = 1_000;

    private final Presence presence;
    private final ScheduledExecutorService scheduler;
    private final List<Fault> faults = new ArrayList<>();
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
    public void add(Fault fault) {
        long added;
        synchronized (this) {
            if (faults.size() >= MOST_FAULTS) {
                throw new IllegalArgumentException("more than " + MOST_FAULTS + " faults");
            }
            faults.add(fault);
            any = true;
            added = generation;
            if (fault.kind() == Fault.Kind.REFUSE) {
                applied++;
            }
        }
        if (fault.kind() == Fault.Kind.REFUSE) {
            refuse(fault, added);
        }
    }

    private void refuse(Fault fault, long added) {
        if (fault.times() != Fault.FOREVER) {
            // What was refused by the system cannot be counted, hence accept and reset.
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

    private void endRefusal(Fault fault, long added) {
        synchronized (this) {
            if (generation != added || !faults.remove(fault)) {
                return;
            }
            if (faults.stream().anyMatch(FaultList::closesListeners)) {
                return;
            }
        }
        presence.endRefusal();
    }

    private static boolean closesListeners(Fault fault) {
        return fault.kind() == Fault.Kind.REFUSE && fault.times() == Fault.FOREVER;
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
    public synchronized List<Fault> active() {
        return List.copyOf(faults);
    }

    @Override
    public synchronized long applied() {
        return applied;
    }

    /** A fault, and how often the list had been cleared when a request met it. */
    record Taken(Fault fault, long generation) {}

    /** The fault for a request; counts it as applied. */
    Optional<Taken> take(String method, String path) {
        if (!any) {
            return Optional.empty();
        }
        synchronized (this) {
            for (int i = 0; i < faults.size(); i++) {
                Fault fault = faults.get(i);
                if (fault.kind() != Fault.Kind.REFUSE && fault.match().matches(method, path)) {
                    applied++;
                    used(i, fault);
                    return Optional.of(new Taken(fault, generation));
                }
            }
            return Optional.empty();
        }
    }

    /** To be told once a connection is held: {@link #clear()} may have come in between. */
    void held(Taken taken) {
        boolean cleared;
        synchronized (this) {
            cleared = generation != taken.generation();
        }
        if (cleared) {
            presence.abortHeld();
        }
    }

    private void used(int index, Fault fault) {
        if (fault.times() == 1) {
            faults.remove(index);
            any = !faults.isEmpty();
        } else if (fault.times() != Fault.FOREVER) {
            faults.set(index, fault.times(fault.times() - 1));
        }
    }
}
