package ch.onsphere.osp.examples.clearance.control;

import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The powers over an account, and the page that shows it, on the loopback interface only. */
public final class ControlPort implements AutoCloseable {
    private final Server server;
    private final URI address;

    /** A control port for an account; 0 for any free port. */
    public ControlPort(SimulatedAccount account, int port) {
        QueuedThreadPool threads = new QueuedThreadPool(8, 2);
        threads.setName("clearance-control");
        server = new Server(threads);
        server.setStopTimeout(0);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector =
                new ServerConnector(server, 0, 1, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        try {
            connector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        address = URI.create("http://127.0.0.1:" + connector.getLocalPort());
        server.setHandler(new ControlHandler(new ControlApi(account), address));
    }

    /** Starts to answer; the port is taken since the construction. */
    public void open() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("The control port could not be opened", e);
        }
    }

    /** Where it is. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The control port could not be closed", e);
        }
    }
}
