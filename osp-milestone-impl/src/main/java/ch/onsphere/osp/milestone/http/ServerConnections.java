package ch.onsphere.osp.milestone.http;

import ch.onsphere.osp.api.OspException;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.auth.StandardAuthScheme;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Connections to an XProtect server, and how they are made.
 *
 * @param client exchanges requests on them
 * @param manager keeps them
 * @param trusted what the first of them was made with; null while there was none with TLS
 */
record ServerConnections(
        CloseableHttpClient client,
        PoolingHttpClientConnectionManager manager,
        AtomicReference<SSLContext> trusted) {

    /** Well below the two minutes after which IIS closes an idle connection. */
    private static final Timeout IDLE = Timeout.of(Duration.ofSeconds(45));

    /** A connection that rested longer is looked at before a request is risked on it. */
    private static final TimeValue LOOK_AFTER = TimeValue.ofMilliseconds(20);

    /** After which a certificate that the server has renewed is met at the latest. */
    private static final TimeValue LONGEST_LIFE = TimeValue.ofHours(1);

    private static final int LONGEST_LINE = 32 * 1024;
    private static final int MOST_HEADERS = 100;

    static ServerConnections pool(ServerRoute route, Timeout timeout, int connections) {
        return of(
                route,
                timeout,
                connections,
                HttpClients.custom().setRoutePlanner(new ProxyRoutes(route)));
    }

    /** One connection, which may become another protocol's. */
    static ServerConnections upgrading(
            ServerRoute route, Timeout timeout, UpgradeExecutor executor) {
        return of(
                route,
                timeout,
                1,
                HttpClients.custom()
                        .setRoutePlanner(new TunnelRoutes(route))
                        .setRequestExecutor(executor));
    }

    private static ServerConnections of(
            ServerRoute route, Timeout timeout, int connections, HttpClientBuilder builder) {
        AtomicReference<SSLContext> trusted = new AtomicReference<>();
        PoolingHttpClientConnectionManager manager =
                manager(tls(route, trusted), timeout, connections);
        CloseableHttpClient client =
                builder.setConnectionManager(manager)
                        .setDefaultRequestConfig(requests(route, timeout))
                        .setDefaultCredentialsProvider(new ProxyCredentials(route))
                        .setUserAgent("osp-milestone")
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        // Compressed answers could grow without bound while they are read.
                        .disableContentCompression()
                        .build();
        return new ServerConnections(client, manager, trusted);
    }

    void closeIdle() {
        manager.closeExpired();
        manager.closeIdle(IDLE);
    }

    /**
     * Whether a connection may be left that was made when other certificates were trusted.
     *
     * @throws OspException when it cannot be told whom to trust now
     */
    boolean isOutdated(ServerRoute route) {
        SSLContext used = trusted.get();
        return used != null && used != route.tls();
    }

    /** Closes what is not in use. */
    void closeResting() {
        manager.closeIdle(TimeValue.ZERO_MILLISECONDS);
    }

    boolean isUnused() {
        return manager.getTotalStats().getLeased() == 0;
    }

    void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** Each connection is made with what is trusted at that moment. */
    private static TlsSocketStrategy tls(ServerRoute route, AtomicReference<SSLContext> trusted) {
        return (socket, host, port, attachment, context) -> {
            ServerTrust.Trusted now = route.trusted();
            trusted.compareAndSet(null, now.context());
            SSLSocket secured =
                    new DefaultClientTlsStrategy(
                                    now.context(),
                                    HostnameVerificationPolicy.CLIENT,
                                    HttpsSupport.getDefaultHostnameVerifier())
                            .upgrade(socket, host, port, attachment, context);
            route.presented(secured.getSession(), now);
            return secured;
        };
    }

    private static RequestConfig requests(ServerRoute route, Timeout timeout) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(timeout)
                .setResponseTimeout(timeout)
                .setRedirectsEnabled(false)
                .setProtocolUpgradeEnabled(false)
                // Servers are shown tokens, and no scheme is ever negotiated with them.
                .setAuthenticationEnabled(route.signsInToProxy())
                .setTargetPreferredAuthSchemes(List.of())
                .setProxyPreferredAuthSchemes(
                        List.of(StandardAuthScheme.DIGEST, StandardAuthScheme.BASIC))
                .build();
    }

    private static PoolingHttpClientConnectionManager manager(
            TlsSocketStrategy tls, Timeout timeout, int connections) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(tls)
                .setConnectionFactory(ServerConnections::connection)
                .setMaxConnPerRoute(connections)
                .setMaxConnTotal(connections)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .setIdleTimeout(IDLE)
                                .setTimeToLive(LONGEST_LIFE)
                                .setValidateAfterInactivity(LOOK_AFTER)
                                .build())
                .build();
    }

    /** The pool asks without a socket and binds one later. */
    private static ManagedHttpClientConnection connection(Socket socket) throws IOException {
        QuietConnection connection = new QuietConnection(boundedAnswers());
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    private static Http1Config boundedAnswers() {
        return Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
    }
}
