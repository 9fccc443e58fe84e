package ch.onsphere.osp.examples.simulator.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listener that keeps its port while it is closed, and can reset what it accepts. */
public class KeepingConnector extends ServerConnector {
    private static final Logger LOG = LoggerFactory.getLogger(KeepingConnector.class);

    private final Connections connections;
    private final KeptPort keptPort = new KeptPort();
    private final AcceptedSockets sockets = new AcceptedSockets();

    /** A listener of a server, which is told of connections what all its listeners have to know. */
    public KeepingConnector(
            Server server, Connections connections, ConnectionFactory... factories) {
        // No acceptor thread: the one selector accepts as well, which is enough for a simulator.
        super(server, 0, 1, factories);
        this.connections = connections;
        setIdleTimeout(120_000);
    }

    /** Binds the socket before the server starts, so that the port is known and stays the same. */
    void take() {
        try {
            open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        setPort(getLocalPort());
    }

    /** Listens again, on the same port. */
    void resume() throws Exception {
        keptPort.release();
        sockets.begin();
        start();
    }

    /** Listens no more, and keeps the port. */
    void pause() throws Exception {
        sockets.end();
        stop();
        sockets.clear();
        keptPort.keep(getHost(), getPort());
    }

    /** Gives the port back. */
    void leave() {
        keptPort.release();
    }

    @Override
    protected void configure(Socket socket) {
        super.configure(socket);
        sockets.add(socket);
        if (connections.shouldReset()) {
            try {
                // The socket is not registered with the selector yet, so that it closes at once.
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException e) {
                LOG.debug("A connection could not be reset", e);
            }
        }
    }
}
