package ch.onsphere.osp.milestone.http;

import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Sends requests through the proxy of a server, or past it. */
final class ProxyRoutes extends DefaultRoutePlanner {

    private final ServerRoute route;

    ProxyRoutes(ServerRoute route) {
        super(DefaultSchemePortResolver.INSTANCE);
        this.route = route;
    }

    @Override
    protected HttpHost determineProxy(HttpHost target, HttpContext context) {
        return route.proxyForHost(target.getHostName()).map(HttpHost::create).orElse(null);
    }
}
