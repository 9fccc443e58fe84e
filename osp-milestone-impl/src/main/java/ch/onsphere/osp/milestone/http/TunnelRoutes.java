package ch.onsphere.osp.milestone.http;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.RouteInfo.LayerType;
import org.apache.hc.client5.http.RouteInfo.TunnelType;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Goes through a proxy by a tunnel even where the server has no TLS: a proxy that reads requests
 * cannot be expected to let another protocol through.
 */
final class TunnelRoutes implements HttpRoutePlanner {

    private final ProxyRoutes routes;

    TunnelRoutes(ServerRoute route) {
        this.routes = new ProxyRoutes(route);
    }

    @Override
    public HttpRoute determineRoute(HttpHost target, HttpContext context) throws HttpException {
        HttpRoute usual = routes.determineRoute(target, context);
        return usual.getProxyHost() == null || usual.isTunnelled()
                ? usual
                : new HttpRoute(
                        usual.getTargetHost(),
                        null,
                        usual.getProxyHost(),
                        false,
                        TunnelType.TUNNELLED,
                        LayerType.PLAIN);
    }
}
