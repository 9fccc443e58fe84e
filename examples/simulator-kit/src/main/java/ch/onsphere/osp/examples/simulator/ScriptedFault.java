package ch.onsphere.osp.examples.simulator;

import java.time.Duration;
import java.util.Optional;

/**
 * What every fault has, whatever goes wrong.
 *
 * @param <F> the faults of the simulator
 */
public interface ScriptedFault<F> {
    /** Value of {@link #times()} of a fault that never ends by itself. */
    long FOREVER = -1;

    /** Whether connections are refused, in place of answers that go wrong. */
    boolean refusal();

    /** How many requests it is applied to, {@link #FOREVER} for all. */
    long times();

    /** The same for that many requests. */
    F times(long changed);

    /** How long to wait before anything, or to stay away; zero until the faults are cleared. */
    Duration duration();

    /** What is left of it when it spares a request that matches; empty when it spares none. */
    default Optional<F> spared() {
        return Optional.empty();
    }
}
