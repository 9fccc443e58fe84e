package ch.onsphere.osp.examples.simulator.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The listeners of a server. They can be closed and opened again on the same ports, with everything
 * else left as it is.
 */
public final class Listeners implements AutoCloseable {
    private final Server server;
    private final List<KeepingConnector> connectors = new ArrayList<>();
    private final Connections connections = new Connections();
    private boolean open;

    /** None yet. */
    public Listeners(Server server) {
        this.server = server;
        server.setStopTimeout(0);
    }

    /** How a listener reads and writes; it says nothing of itself that was not asked for. */
    public static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(16 * 1024);
        return http;
    }

    /** What a connector is made of. */
    public static ConnectionFactory[] protocols(
            HttpConfiguration http, Optional<SslContextFactory.Server> tls) {
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        if (tls.isEmpty()) {
            return new ConnectionFactory[] {plain};
        }
        http.addCustomizer(new SecureRequestCustomizer(false));
        return new ConnectionFactory[] {
            new SslConnectionFactory(tls.get(), plain.getProtocol()), plain
        };
    }

    /** Adds one whose port, 0 for any free one, is taken at once; it answers once it is open. */
    public void add(KeepingConnector connector, String host, int port) {
        connector.setHost(host);
        connector.setPort(port);
        connectors.add(connector);
        server.addConnector(connector);
        connector.take();
    }

    /** The connections of all of them. */
    public Connections connections() {
        return connections;
    }

    /** Whether they are open. */
    public synchronized boolean isOpen() {
        return open;
    }

    /** Opens them, always on the same ports. */
    public synchronized void open() {
        if (open) {
            return;
        }
        try {
            if (!server.isStarted()) {
                server.start();
            } else {
                for (KeepingConnector connector : connectors) {
                    connector.resume();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("The listeners could not be opened", e);
        }
        open = true;
    }

    /** Closes them and every connection; the ports stay taken. */
    public synchronized void shut() {
        if (!open) {
            return;
        }
        open = false;
        connections.abortHeld();
        for (KeepingConnector connector : connectors) {
            try {
                connector.pause();
            } catch (Exception e) {
                throw new IllegalStateException("A listener could not be closed", e);
            }
        }
    }

    /** Ends the server, and gives the ports back. */
    @Override
    public synchronized void close() {
        shut();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server could not be stopped", e);
        } finally {
            // Those of a server that was never started are still open.
            connectors.forEach(KeepingConnector::close);
            connectors.forEach(KeepingConnector::leave);
        }
    }
}
