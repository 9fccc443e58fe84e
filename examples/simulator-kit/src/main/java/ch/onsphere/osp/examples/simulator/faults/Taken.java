package ch.onsphere.osp.examples.simulator.faults;

/**
 * A fault that is in the way of a request.
 *
 * @param fault the fault
 * @param generation how often the list had been cleared when the request met it
 * @param <F> the faults of the simulator
 */
public record Taken<F>(F fault, long generation) {}
