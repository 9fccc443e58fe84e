package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.examples.host.error.HostError;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of the host. */
public final class HttpApi implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);
    private static final int MOST_THREADS = 24;
    private static final int LEAST_THREADS = 4;
    private static final int MOST_CONNECTIONS = 1000;
    private static final int IDLE_MILLIS = 30_000;
    private static final int STOP_MILLIS = 200;

    private final Server server;
    private final URI address;

    private HttpApi(Server server, URI address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Listens and answers.
     *
     * @param address where to listen; port 0 takes any free one
     * @param token the token that callers must send, if any
     * @param services what the answers are made of
     * @return the server
     * @throws OspException when the address is open to others without a token, or cannot be used
     */
    public static HttpApi start(
            InetSocketAddress address, Optional<ApiToken> token, Services services) {
        if (address.isUnresolved()) {
            throw new OspException(
                    HostError.BAD_OPTIONS,
                    "the address [" + address.getHostString() + "] to listen on is not known");
        }
        if (!address.getAddress().isLoopbackAddress() && token.isEmpty()) {
            throw new OspException(
                    HostError.BAD_OPTIONS,
                    "listening on ["
                            + address.getHostString()
                            + "] would let everybody on the network send commands: name a file"
                            + " with a token (--api-token-file), or listen on 127.0.0.1");
        }
        // What waits for a thread is bounded by the connections.
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        threads.setName("osp-host-http");
        threads.setStopTimeout(STOP_MILLIS);
        Scheduler scheduler = new ScheduledExecutorScheduler("osp-host-http-timer", true);
        Server server = new Server(threads, scheduler, null);
        ServerConnector connector =
                new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
        connector.setHost(address.getAddress().getHostAddress());
        connector.setPort(address.getPort());
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        server.setHandler(new ApiHandler(new Guard(token), services, scheduler));
        server.setErrorHandler(new PlainErrors());
        server.setStopTimeout(0);
        return listening(server, connector, address);
    }

    private static HttpApi listening(
            Server server, ServerConnector connector, InetSocketAddress address) {
        try {
            server.start();
        } catch (Exception e) { // Jetty declares no narrower type
            stop(server);
            throw new OspException(
                    HostError.CANNOT_LISTEN,
                    "cannot listen on ["
                            + address.getHostString()
                            + ":"
                            + address.getPort()
                            + "]: "
                            + (e.getCause() instanceof BindException cause ? cause : e)
                                    .getMessage(),
                    e);
        }
        String host =
                connector.getHost().contains(":")
                        ? "[" + connector.getHost() + "]"
                        : connector.getHost();
        URI uri = URI.create("http://" + host + ":" + connector.getLocalPort());
        LOG.info("The API listens on [{}]", uri);
        return new HttpApi(server, uri);
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        return http;
    }

    /**
     * Where the API can be reached from this machine.
     *
     * @return its address without a path
     */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) { // Jetty declares no narrower type
            LOG.warn("The API did not stop as it should", e);
        }
    }
}
