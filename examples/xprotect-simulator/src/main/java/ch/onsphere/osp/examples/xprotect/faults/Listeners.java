package ch.onsphere.osp.examples.xprotect.faults;

/** What a fault can do to the listeners of a site. */
public interface Listeners {
    /** Closes them until {@link #endRefusal()}. */
    void refuse();

    /** Opens them again, unless the site is away for another reason. */
    void endRefusal();

    /** Resets the next so many connections as soon as they are accepted. */
    void resetConnections(long count);

    /** Resets the connections whose client was left without an answer. */
    void abortHeld();
}
