package ch.onsphere.osp.examples.xprotect.wire;

/** Sees to it that a request is ended. */
@FunctionalInterface
public interface Dispatcher {
    /** Ends the exchange now or later, on any thread. */
    void dispatch(Exchange exchange);
}
