package ch.onsphere.osp.examples.clearance.wire;

/** Sees to it that an exchange ends. */
public interface Dispatcher {
    /** Ends the exchange, now or later, on this thread or another. */
    void dispatch(Exchange exchange);
}
