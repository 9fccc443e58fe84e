package ch.onsphere.osp.examples.simulator.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A port for the owner of a simulator, in plain HTTP and on the loopback interface only. */
public final class LoopbackPort implements AutoCloseable {
    private final Server server;
    private final URI address;

    /**
     * A port that is taken at once and answers when it is opened.
     *
     * @param name the name of its threads
     * @param port its number, 0 for any free one
     * @param handler makes who answers there, of the address it got
     */
    public LoopbackPort(String name, int port, Function<URI, Handler> handler) {
        QueuedThreadPool threads = new QueuedThreadPool(8, 2);
        threads.setName(name);
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
        server.setHandler(handler.apply(address));
    }

    /** Starts to answer. */
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
