package ch.onsphere.osp.examples.clearance;

import java.util.List;

/**
 * The faults an account shows. Of several that match a request the one added first is applied, and
 * when it has been applied as often as it should, the next.
 */
public interface Faults {
    /** Adds a fault; it counts from the next request on, {@link Fault.Kind#REFUSE} at once. */
    void add(Fault fault);

    /** Ends all faults: the listener is open again, connections left without an answer closed. */
    void clear();

    /** The faults that are not used up, with what is left of their times. */
    List<Fault> active();

    /** How many times any fault was applied since the start. */
    long applied();
}
