package ch.onsphere.osp.examples.xprotect.server;

import ch.onsphere.osp.examples.simulator.server.Listeners;
import ch.onsphere.osp.examples.simulator.server.Tls;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server of a site, with as many listeners as it needs. */
public final class SiteServer implements AutoCloseable {
    private final Server server;
    private final Listeners listeners;
    private final String bind;
    private final SslContextFactory.Server tls;

    /** A server without listeners yet. */
    public SiteServer(String name, String bind, Tls tls, Clock clock, int largestBody) {
        this.bind = bind;
        this.tls = tls.contextFactory();
        QueuedThreadPool threads = new QueuedThreadPool(24, 4);
        threads.setName("xprotect-" + name);
        server = new Server(threads);
        listeners = new Listeners(server);
        server.setErrorHandler(new IisErrors());
        WebSockets webSockets = new WebSockets(server, largestBody);
        server.setHandler(new SiteHandler(clock, largestBody, listeners.connections(), webSockets));
    }

    /** Adds a listener whose port is taken at once; it answers when the listeners are opened. */
    public Listener listen(boolean secure, int port) {
        SiteConnector connector =
                new SiteConnector(
                        server,
                        listeners.connections(),
                        Listeners.protocols(
                                Listeners.http(), secure ? Optional.of(tls) : Optional.empty()));
        listeners.add(connector, bind, port);
        return connector;
    }

    /** All of its listeners. */
    public Listeners listeners() {
        return listeners;
    }

    @Override
    public void close() {
        listeners.close();
    }
}
