package ch.onsphere.osp.examples.xprotect.site;

import ch.onsphere.osp.examples.xprotect.faults.Listeners;
import ch.onsphere.osp.examples.xprotect.server.SiteServer;

/** Whether the site is there: not stopped by its owner, and not refusing because of a fault. */
final class Presence implements Listeners {
    private final SiteServer server;
    private boolean stopped;
    private boolean refusing;

    Presence(SiteServer server) {
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
