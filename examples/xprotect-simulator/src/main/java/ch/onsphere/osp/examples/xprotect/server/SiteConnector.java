package ch.onsphere.osp.examples.xprotect.server;

import ch.onsphere.osp.examples.xprotect.wire.Dispatcher;
import ch.onsphere.osp.examples.xprotect.wire.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A listener that knows who answers what arrives, and can reset what it accepts. */
final class SiteConnector extends ServerConnector implements Listener {
    private final Connections connections;
    private volatile Dispatcher dispatcher = Exchange::abort;

    SiteConnector(Server server, Connections connections, ConnectionFactory... factories) {
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

    @Override
    public int port() {
        return getPort();
    }

    @Override
    public void answerWith(Dispatcher answering) {
        dispatcher = answering;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(
            SocketChannel channel, ManagedSelector selector, SelectionKey key) throws IOException {
        if (connections.shouldReset()) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            throw new IOException("Connection reset because a fault asks for it");
        }
        return super.newEndPoint(channel, selector, key);
    }
}
