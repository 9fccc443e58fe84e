package ch.onsphere.osp.examples.simulator;

import java.util.List;

/**
 * The faults a simulator shows. Of several that match a request the one added first is applied, and
 * when it has been applied as often as it should, the next.
 *
 * @param <F> what can go wrong
 */
public interface Faults<F> {
    /** Adds a fault; it counts from the next request on, one that refuses connections at once. */
    void add(F fault);

    /** Ends all faults: listeners are open again, connections left without an answer closed. */
    void clear();

    /** The faults that are not used up, with what is left of their times. */
    List<F> active();

    /** How many times any fault was applied since the start. */
    long applied();
}
