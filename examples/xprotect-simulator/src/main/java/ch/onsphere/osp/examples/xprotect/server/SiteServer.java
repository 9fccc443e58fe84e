package ch.onsphere.osp.examples.xprotect.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The listeners of a site. They can be closed and opened again on the same ports, with everything
 * else left as it is.
 */
public final class SiteServer implements AutoCloseable {
    private final Server server;
    private final List<SiteConnector> connectors = new ArrayList<>();
    private final Connections connections = new Connections();
    private final String bind;
    private final SslContextFactory.Server tls;
    private boolean open;

    /** A server without listeners yet. */
    public SiteServer(String name, String bind, Tls tls, Clock clock, int largestBody) {
        this.bind = bind;
        this.tls = tls.contextFactory();
        QueuedThreadPool threads = new QueuedThreadPool(24, 4);
        threads.setName("xprotect-" + name);
        server = new Server(threads);
        server.setStopTimeout(0);
        server.setErrorHandler(new IisErrors());
        WebSockets webSockets = new WebSockets(server, largestBody);
        server.setHandler(new SiteHandler(clock, largestBody, connections, webSockets));
    }

    /** Adds a listener whose port is taken at once; it answers when the server is opened. */
    public Listener listen(boolean secure, int port) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(16 * 1024);
        if (secure) {
            http.addCustomizer(new SecureRequestCustomizer(false));
        }
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        SiteConnector connector =
                secure
                        ? new SiteConnector(
                                server,
                                connections,
                                new SslConnectionFactory(tls, "http/1.1"),
                                plain)
                        : new SiteConnector(server, connections, plain);
        connector.setHost(bind);
        connector.setPort(port);
        connectors.add(connector);
        server.addConnector(connector);
        connector.take();
        return connector;
    }

    /** Whether the listeners are open. */
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

    /** Opens the listeners, always on the same ports. */
    public synchronized void open() {
        if (open) {
            return;
        }
        try {
            if (!server.isStarted()) {
                server.start();
            } else {
                for (SiteConnector connector : connectors) {
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

    /** Closes the listeners and every connection; the ports stay taken. */
    public synchronized void shut() {
        if (!open) {
            return;
        }
        open = false;
        connections.abortHeld();
        for (SiteConnector connector : connectors) {
            try {
                connector.pause();
            } catch (Exception e) {
                throw new IllegalStateException("A listener could not be closed", e);
            }
        }
    }

    @Override
    public synchronized void close() {
        shut();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server could not be stopped", e);
        } finally {
            connectors.forEach(SiteConnector::leave);
        }
    }
}
