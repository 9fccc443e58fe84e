package ch.onsphere.osp.examples.simulator.server;

/** Whether a simulator is there: not stopped by its owner, and not refusing by a fault. */
public final class Presence {
    private final Listeners listeners;
    private boolean stopped = true;
    private boolean refusing;

    /** Not there yet. */
    public Presence(Listeners listeners) {
        this.listeners = listeners;
    }

    /** Goes away. */
    public synchronized void stop() {
        stopped = true;
        listeners.shut();
    }

    /** Comes, or comes back. */
    public synchronized void start() {
        stopped = false;
        openIfPresent();
    }

    /** Refuses connections until {@link #endRefusal()}. */
    public synchronized void refuse() {
        refusing = true;
        listeners.shut();
    }

    /** Accepts them again, unless it is away for another reason. */
    public synchronized void endRefusal() {
        refusing = false;
        openIfPresent();
    }

    private void openIfPresent() {
        if (!stopped && !refusing) {
            listeners.open();
        }
    }

    /** The next so many connections are reset as soon as they are accepted. */
    public void resetConnections(long count) {
        listeners.connections().resetNext(count);
    }

    /** Resets the connections whose client was left without an answer. */
    public void abortHeld() {
        listeners.connections().abortHeld();
    }
}
