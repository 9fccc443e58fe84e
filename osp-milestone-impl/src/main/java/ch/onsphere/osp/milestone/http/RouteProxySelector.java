package ch.onsphere.osp.milestone.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** The proxy of a server, as {@code java.net.http} asks for it. */
final class RouteProxySelector extends ProxySelector {

    private static final int USUAL_PORT = 80;

    private final ServerRoute route;

    RouteProxySelector(ServerRoute route) {
        this.route = route;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(route.proxyFor(uri).map(RouteProxySelector::proxy).orElse(Proxy.NO_PROXY));
    }

    private static Proxy proxy(URI address) {
        int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        // The name is looked up at each connection, as is that of any other host.
        return new Proxy(
                Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {
        // There is no second proxy to choose; whoever asked reports the failure.
    }
}
