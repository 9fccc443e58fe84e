package ch.onsphere.osp.examples.xprotect.server;

import ch.onsphere.osp.examples.simulator.server.Connections;
import ch.onsphere.osp.examples.simulator.server.KeepingConnector;
import ch.onsphere.osp.examples.xprotect.wire.Dispatcher;
import ch.onsphere.osp.examples.xprotect.wire.Exchange;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;

/** A listener that knows who answers what arrives. */
final class SiteConnector extends KeepingConnector implements Listener {
    private volatile Dispatcher dispatcher = Exchange::abort;

    SiteConnector(Server server, Connections connections, ConnectionFactory... factories) {
        super(server, connections, factories);
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
}
