package ch.onsphere.osp.clearance.http;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.auth.StandardAuthScheme;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** How connections to a service are made and kept. */
final class Connections {

    private static final Timeout IDLE = Timeout.of(Duration.ofSeconds(45));

    /** A connection that rested longer is looked at before a request is risked on it. */
    private static final TimeValue LOOK_AFTER = TimeValue.ofMilliseconds(500);

    /**
     * After which a renewed certificate, or another one in certs/external, is met at the latest.
     */
    private static final TimeValue LONGEST_LIFE = TimeValue.ofMinutes(10);

    private static final int SEND_BUFFER = 1 << 20;
    private static final int SESSION_BUFFER = 64 * 1024;
    private static final int LONGEST_LINE = 32 * 1024;
    private static final int MOST_HEADERS = 100;

    private Connections() {}

    static CloseableHttpClient client(
            Trust trust, ProxyRoutes routes, Duration timeout, int connections) {
        Timeout limit = Timeout.of(timeout);
        return HttpClients.custom()
                .setConnectionManager(manager(tls(trust), limit, connections))
                .setDefaultRequestConfig(requests(limit))
                .setRoutePlanner(routes)
                .setDefaultCredentialsProvider(routes)
                .setUserAgent("osp-clearance-agent")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                // Compressed answers could grow without bound while they are read.
                .disableContentCompression()
                .build();
    }

    /** Each connection is made with what is trusted at that moment. */
    private static TlsSocketStrategy tls(Trust trust) {
        return (socket, host, port, attachment, context) ->
                new DefaultClientTlsStrategy(
                                trust.context(),
                                HostnameVerificationPolicy.CLIENT,
                                HttpsSupport.getDefaultHostnameVerifier())
                        .upgrade(socket, host, port, attachment, context);
    }

    private static RequestConfig requests(Timeout timeout) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(timeout)
                .setResponseTimeout(timeout)
                .setRedirectsEnabled(false)
                .setProtocolUpgradeEnabled(false)
                // The service is shown tokens, and no scheme is ever negotiated with it.
                .setTargetPreferredAuthSchemes(List.of())
                .setProxyPreferredAuthSchemes(
                        List.of(StandardAuthScheme.DIGEST, StandardAuthScheme.BASIC))
                .build();
    }

    private static HttpClientConnectionManager manager(
            TlsSocketStrategy tls, Timeout timeout, int connections) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(tls)
                .setConnectionFactory(Connections::connection)
                .setMaxConnPerRoute(connections)
                .setMaxConnTotal(connections)
                .setDefaultSocketConfig(
                        SocketConfig.custom()
                                .setTcpNoDelay(true)
                                .setSndBufSize(SEND_BUFFER)
                                .setSoTimeout(timeout)
                                .build())
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
        QuietConnection connection =
                new QuietConnection(
                        Http1Config.custom()
                                .setBufferSize(SESSION_BUFFER)
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build());
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }
}
