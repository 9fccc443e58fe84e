package ch.onsphere.osp.api;

/** Where a module tells how its connections stand. */
public interface Health {

    /**
     * Reports a connection's state; it replaces what was reported before for that connection.
     * Returns at once.
     *
     * @param status the state
     */
    void report(ConnectionStatus status);
}
