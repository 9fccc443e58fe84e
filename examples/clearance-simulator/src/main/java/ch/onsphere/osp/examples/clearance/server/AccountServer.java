package ch.onsphere.osp.examples.clearance.server;

import ch.onsphere.osp.examples.clearance.wire.Dispatcher;
import ch.onsphere.osp.examples.simulator.server.KeepingConnector;
import ch.onsphere.osp.examples.simulator.server.Listeners;
import ch.onsphere.osp.examples.simulator.server.Tls;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server of an account, and its one listener. */
public final class AccountServer {
    /** Uploads occupy a thread each while they last. */
    private static final int MOST_THREADS = 200;

    private final Server server;
    private final QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 4);
    private final LongAdder blockBytes = new LongAdder();
    private final Listeners listeners;
    private final KeepingConnector connector;

    /** A listener whose port is taken at once; it answers when it is opened. */
    public AccountServer(String bind, int port, Optional<Tls> tls) {
        threads.setName("clearance");
        server = new Server(threads);
        listeners = new Listeners(server);
        HttpConfiguration http = Listeners.http();
        // Ids of blocks are Base64, and so may hold a slash.
        http.setUriCompliance(
                UriCompliance.DEFAULT.with(
                        "block-ids", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
        connector =
                new KeepingConnector(
                        server,
                        listeners.connections(),
                        Listeners.protocols(http, tls.map(Tls::contextFactory)));
        listeners.add(connector, bind, port);
    }

    /** Says who answers what arrives; once, before it is opened. */
    public void answerWith(Clock clock, Dispatcher dispatcher) {
        server.setHandler(
                new AccountHandler(clock, listeners.connections(), blockBytes, dispatcher));
    }

    /** Its port, also while it is closed. */
    public int port() {
        return connector.getPort();
    }

    /** Where work that takes long may be done. */
    public Executor executor() {
        return threads;
    }

    /** How many bytes of blocks arrived. */
    public long blockBytes() {
        return blockBytes.sum();
    }

    /** Its listener, which can be closed and opened again. */
    public Listeners listeners() {
        return listeners;
    }
}
