package ch.onsphere.osp.examples.clearance.account;

import ch.onsphere.osp.examples.clearance.faults.Listeners;
import ch.onsphere.osp.examples.clearance.server.AccountServer;

/** Whether the account is there: not stopped by its owner, and not refusing by a fault. */
final class Presence implements Listeners {
    private final AccountServer server;
    private boolean stopped = true;
    private boolean refusing;

    Presence(AccountServer server) {
        this.server = server;
    }

    synchronized void stop() {
        stopped = true;
        server.shut();
    }

    synchronized void start() {
        stopped = false;
        openIfPresent();
    }

    @Override
    public synchronized void refuse() {
        refusing = true;
        server.shut();
    }

    @Override
    public synchronized void endRefusal() {
        refusing = false;
        openIfPresent();
    }

    private void openIfPresent() {
        if (!stopped && !refusing) {
            server.open();
        }
    }

    @Override
    public void resetConnections(long count) {
        server.resetConnections(count);
    }

    @Override
    public void abortHeld() {
        server.abortHeld();
    }
}
