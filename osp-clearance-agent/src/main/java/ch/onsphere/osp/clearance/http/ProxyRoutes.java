package ch.onsphere.osp.clearance.http;

import ch.onsphere.osp.kit.proxy.ProxyConfiguration;
import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.Credentials;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Sends requests through the proxy or past it, and gives its password to the proxy alone. */
final class ProxyRoutes extends DefaultRoutePlanner implements CredentialsProvider {

    private final Optional<ProxyConfiguration> proxy;

    ProxyRoutes(Optional<ProxyConfiguration> proxy) {
        super(DefaultSchemePortResolver.INSTANCE);
        this.proxy = proxy;
    }

    /** The proxy on the way to a host. */
    Optional<ProxyConfiguration> on(String host) {
        return proxy.filter(each -> each.isUsedFor(host));
    }

    @Override
    protected HttpHost determineProxy(HttpHost target, HttpContext context) {
        return on(target.getHostName())
                .map(each -> new HttpHost("http", each.address().getHost(), each.port()))
                .orElse(null);
    }

    @Override
    public Credentials getCredentials(AuthScope asking, HttpContext context) {
        return proxy.filter(each -> each.address().getHost().equalsIgnoreCase(asking.getHost()))
                .filter(each -> each.port() == asking.getPort())
                .flatMap(ProxyConfiguration::credentials)
                .map(
                        known ->
                                new UsernamePasswordCredentials(
                                        known.username(), known.password().reveal().toCharArray()))
                .orElse(null);
    }
}
