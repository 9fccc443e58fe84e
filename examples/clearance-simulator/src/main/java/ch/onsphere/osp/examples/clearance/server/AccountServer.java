package ch.onsphere.osp.examples.clearance.server;

import ch.onsphere.osp.examples.clearance.wire.Dispatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The listener of an account; it can be closed and opened again on the same port. */
public final class AccountServer implements AutoCloseable {
    /** Uploads occupy a thread each while they last. */
    private static final int MOST_THREADS = 200;

    private final Server server;
    private final QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 4);
    private final Connections connections = new Connections();
    private final LongAdder blockBytes = new LongAdder();
    private final AccountConnector connector;
    private boolean open;

    /** A listener whose port is taken at once; it answers when it is opened. */
    public AccountServer(String bind, int port, Optional<Tls> tls) {
        threads.setName("clearance");
        server = new Server(threads);
        server.setStopTimeout(0);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(16 * 1024);
        // Ids of blocks are Base64, and so may hold a slash.
        http.setUriCompliance(
                UriCompliance.DEFAULT.with(
                        "block-ids", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
        if (tls.isPresent()) {
            http.addCustomizer(new SecureRequestCustomizer(false));
        }
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        connector =
                tls.isPresent()
                        ? new AccountConnector(
                                server,
                                connections,
                                new SslConnectionFactory(tls.get().contextFactory(), "http/1.1"),
                                plain)
                        : new AccountConnector(server, connections, plain);
        connector.setHost(bind);
        connector.setPort(port);
        server.addConnector(connector);
        connector.take();
    }

    /** Says who answers what arrives; once, before it is opened. */
    public void answerWith(Clock clock, Dispatcher dispatcher) {
        server.setHandler(new AccountHandler(clock, connections, blockBytes, dispatcher));
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

    /** Whether the listener is open. */
    public synchronized boolean isOpen() {
        return open;
    }

    /** The next so many connections are reset as soon as they are accepted. */
    public void resetConnections(long count) {
        connections.resetNext(count);
    }

    /** Resets the connections whose client was left without an answer. */
    public void abortHeld() {
        connections.abortHeld();
    }

    /** Opens the listener, always on the same port. */
    public synchronized void open() {
        if (open) {
            return;
        }
        try {
            if (server.isStarted()) {
                connector.resume();
            } else {
                server.start();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("The listener could not be opened", e);
        }
        open = true;
    }

    /** Closes the listener and every connection; the port stays taken. */
    public synchronized void shut() {
        if (!open) {
            return;
        }
        open = false;
        connections.abortHeld();
        try {
            connector.pause();
        } catch (Exception e) {
            throw new IllegalStateException("The listener could not be closed", e);
        }
    }

    @Override
    public synchronized void close() {
        shut();
        try {
            server.stop();
            connector.close();
        } catch (Exception e) {
            throw new IllegalStateException("The server could not be stopped", e);
        } finally {
            connector.leave();
        }
    }
}
