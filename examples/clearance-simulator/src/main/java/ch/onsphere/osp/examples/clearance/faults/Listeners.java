package ch.onsphere.osp.examples.clearance.faults;

/** What a fault can do to the listener of an account. */
public interface Listeners {
    /** Closes it until {@link #endRefusal()}. */
    void refuse();

    /** Opens it again, unless the account is away for another reason. */
    void endRefusal();

    /** Resets the next so many connections as soon as they are accepted. */
    void resetConnections(long count);

    /** Resets the connections whose client was left without an answer. */
    void abortHeld();
}
