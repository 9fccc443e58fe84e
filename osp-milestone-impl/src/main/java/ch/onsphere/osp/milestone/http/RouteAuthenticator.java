package ch.onsphere.osp.milestone.http;

import java.net.Authenticator;
import java.net.PasswordAuthentication;

/** Gives the proxy's password to the proxy, and to nobody else, in {@code java.net.http}. */
final class RouteAuthenticator extends Authenticator {

    private final ServerRoute route;

    RouteAuthenticator(ServerRoute route) {
        this.route = route;
    }

    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
        if (getRequestorType() != RequestorType.PROXY) {
            return null;
        }
        return route.credentialsFor(getRequestingHost(), getRequestingPort())
                .map(
                        known ->
                                new PasswordAuthentication(
                                        known.username(), known.password().reveal().toCharArray()))
                .orElse(null);
    }
}
