package ch.onsphere.osp.milestone.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Connections to an XProtect server, and how they are made.
 *
 * @param client exchanges requests on them
 * @param manager keeps them
 */
record ServerConnections(CloseableHttpClient client, PoolingHttpClientConnectionManager manager) {

    /** Well below the two minutes after which IIS closes an idle connection. */
    private static final Timeout IDLE = Timeout.of(Duration.ofSeconds(45));

    /** A connection that rested longer is looked at before a request is risked on it. */
    private static final TimeValue LOOK_AFTER = TimeValue.ofMilliseconds(20);

    private static final int LONGEST_LINE = 32 * 1024;
    private static final int MOST_HEADERS = 100;

    static ServerConnections pool(SSLContext tls, Timeout timeout, int connections) {
        PoolingHttpClientConnectionManager manager = manager(tls, timeout, connections);
        CloseableHttpClient client =
                HttpClients.custom()
                        .setConnectionManager(manager)
                        .setDefaultRequestConfig(requests(timeout))
                        .setUserAgent("osp-milestone")
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        // Compressed answers could grow without bound while they are read.
                        .disableContentCompression()
                        .build();
        return new ServerConnections(client, manager);
    }

    void closeIdle() {
        manager.closeExpired();
        manager.closeIdle(IDLE);
    }

    void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    private static RequestConfig requests(Timeout timeout) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(timeout)
                .setResponseTimeout(timeout)
                .setRedirectsEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .setAuthenticationEnabled(false)
                .build();
    }

    private static PoolingHttpClientConnectionManager manager(
            SSLContext tls, Timeout timeout, int connections) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(
                        new DefaultClientTlsStrategy(
                                tls,
                                HostnameVerificationPolicy.CLIENT,
                                HttpsSupport.getDefaultHostnameVerifier()))
                .setConnectionFactory(ServerConnections::connection)
                .setMaxConnPerRoute(connections)
                .setMaxConnTotal(connections)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .setIdleTimeout(IDLE)
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

    /** The request's address; it was made from a URI, so there is one. */
    static URI uriOf(HttpUriRequestBase request) {
        try {
            return request.getUri();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
