package ch.onsphere.osp.milestone.http;

import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.Credentials;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Gives the proxy's password to the proxy, and to nobody else. */
final class ProxyCredentials implements CredentialsProvider {

    private final ServerRoute route;

    ProxyCredentials(ServerRoute route) {
        this.route = route;
    }

    @Override
    public Credentials getCredentials(AuthScope asking, HttpContext context) {
        return route.credentialsFor(asking.getHost(), asking.getPort())
                .map(
                        known ->
                                new UsernamePasswordCredentials(
                                        known.username(), known.password().reveal().toCharArray()))
                .orElse(null);
    }
}
