package ch.onsphere.osp.examples.simulator.server;

/** An exchange whose client is left without an answer. */
@FunctionalInterface
public interface Unanswered {
    /** Resets the connection. */
    void abort();
}
