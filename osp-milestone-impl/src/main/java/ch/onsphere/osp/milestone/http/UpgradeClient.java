package ch.onsphere.osp.milestone.http;

import ch.onsphere.osp.api.OspException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes one connection to a server and has it become another protocol's. It goes through the
 * server's proxy with all that such a proxy can ask for, which the client of the Java runtime
 * cannot do.
 */
public final class UpgradeClient implements AutoCloseable {

    private final ServerRoute route;
    private final UpgradeExecutor executor = new UpgradeExecutor();
    private final ServerConnections connections;

    /**
     * Connects nothing yet.
     *
     * @param route the way to the server
     * @param timeout the limit for the connection, and for each wait for the server until the
     *     protocol has changed
     */
    public UpgradeClient(ServerRoute route, Duration timeout) {
        this.route = route;
        this.connections = ServerConnections.upgrading(route, Timeout.of(timeout), executor);
    }

    /**
     * Connects and asks for the other protocol. May be called once.
     *
     * @param uri what is asked for it, with the scheme of HTTP
     * @param headers of the request
     * @return the connection, when the server agreed
     * @throws UpgradeRefused when the server answered otherwise
     * @throws IOException when it gave no answer
     * @throws OspException when it is the proxy that stood in the way
     */
    public UpgradedConnection open(URI uri, Map<String, String> headers) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase("GET", uri);
        headers.forEach(request::setHeader);
        ClassicHttpResponse response;
        try {
            response = connections.client().executeOpen(null, request, null);
        } catch (IllegalStateException closed) {
            throw new IOException("closed meanwhile", closed);
        }
        int status = response.getCode();
        if (!executor.hasAskedServer()) {
            throw Failures.ofProxy(uri, route.proxyFor(uri).orElse(uri), status);
        }
        if (status != HttpStatus.SC_SWITCHING_PROTOCOLS) {
            throw new UpgradeRefused(status);
        }
        return executor.upgraded(response);
    }

    /** Ends whatever goes on on the connection, at once. */
    @Override
    public void close() {
        connections.close();
    }
}
