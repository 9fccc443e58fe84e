package ch.onsphere.osp.kit.proxy;

import ch.onsphere.osp.kit.configuration.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The HTTP proxy between the module and one server.
 *
 * @param address {@code http://host:port}
 * @param credentials what it is signed in to with; empty for a proxy that asks for nothing
 * @param bypass the hosts that are reached without it
 */
public record ProxyConfiguration(
        URI address, Optional<Credentials> credentials, List<ProxyBypass> bypass) {

    private static final int USUAL_PORT = 80;

    /** Makes the list unchangeable. */
    public ProxyConfiguration {
        bypass = List.copyOf(bypass);
    }

    /**
     * What the module signs in to the proxy with.
     *
     * @param username the name
     * @param password its password
     */
    public record Credentials(String username, Secret password) {
        @Override
        public String toString() {
            return "Credentials[***]";
        }
    }

    /**
     * The port, which an address of the usual port does not name.
     *
     * @return the port
     */
    public int port() {
        return address.getPort() < 0 ? USUAL_PORT : address.getPort();
    }

    /**
     * Whether a host is reached through the proxy.
     *
     * @param host a name or an address, as it stands in a URI
     * @return false when the bypass list has it
     */
    public boolean isUsedFor(String host) {
        return bypass.stream().noneMatch(each -> each.covers(host));
    }
}
