package ch.onsphere.osp.examples.clearance.faults;

import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.Faults;
import ch.onsphere.osp.examples.clearance.wire.ApiRequest;
import ch.onsphere.osp.examples.simulator.server.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The faults of an account, in the order added. */
public final class FaultList implements Faults {
    private static final int MOST_FAULTS = 1_000;

    private final Presence presence;
    private final ScheduledExecutorService scheduler;
    private final List<Fault> faults = new ArrayList<>();
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
            added = generation;
            if (!isRefusal(fault) || fault.times() == Fault.FOREVER) {
                faults.add(fault);
            }
            if (isRefusal(fault)) {
                applied++;
            }
        }
        if (isRefusal(fault)) {
            refuse(fault, added);
        }
    }

    private static boolean isRefusal(Fault fault) {
        return fault.kind() == Fault.Kind.REFUSE;
    }

    private void refuse(Fault fault, long added) {
        if (fault.times() != Fault.FOREVER) {
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

    private void endRefusal(Fault fault, long added) {
        synchronized (this) {
            if (generation != added || !faults.remove(fault)) {
                return;
            }
            if (faults.stream().anyMatch(FaultList::isRefusal)) {
                return;
            }
        }
        presence.endRefusal();
    }

    @Override
    public void clear() {
        synchronized (this) {
            faults.clear();
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

    /** How often the faults were cleared. */
    synchronized long generation() {
        return generation;
    }

    /** Lets go of who was left to wait by a fault that was cleared meanwhile. */
    void abortHeldSince(long since) {
        if (generation() != since) {
            presence.abortHeld();
        }
    }

    /** The fault for a request; counts it as applied. */
    synchronized Optional<Fault> take(ApiRequest request) {
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            boolean meant =
                    fault.match().matches(request.operation(), request.method(), request.path());
            if (isRefusal(fault) || !meant) {
                continue;
            }
            if (fault.skip() > 0) {
                faults.set(i, fault.skip(fault.skip() - 1));
                continue;
            }
            applied++;
            used(i, fault);
            return Optional.of(fault);
        }
        return Optional.empty();
    }

    private void used(int index, Fault fault) {
        if (fault.times() == 1) {
            faults.remove(index);
        } else if (fault.times() != Fault.FOREVER) {
            faults.set(index, fault.times(fault.times() - 1));
        }
    }
}
