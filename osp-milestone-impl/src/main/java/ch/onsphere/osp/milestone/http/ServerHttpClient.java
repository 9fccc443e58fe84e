package ch.onsphere.osp.milestone.http;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.Timeout;

/**
 * Exchanges requests with one server: a pool, time limits and trust of its own, so that no server
 * can take anything from another. It repeats nothing and follows no redirect; whoever asks knows
 * what is safe to repeat.
 */
public final class ServerHttpClient implements AutoCloseable {

    /** The largest answer that is read where only a few members are expected. */
    public static final int SMALL_ANSWER = 256 * 1024;

    /** The largest list that is read. */
    public static final int LARGE_ANSWER = 32 * 1024 * 1024;

    private static final ContentType SOAP = ContentType.create("text/xml", StandardCharsets.UTF_8);

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(5);

    private final ServerRoute route;
    private final Timeout timeout;
    private final int connections;
    private final Deadlines deadlines;
    private final List<ServerConnections> retired = new ArrayList<>();
    private ServerConnections pool;
    private boolean closed;

    /**
     * Opens no connection and reads no certificate yet.
     *
     * @param time watches that no exchange takes longer than the limit
     * @param route the way to the server; asked at each connection
     * @param timeout the limit for one request, from the connection to the last byte
     * @param connections the most connections at a time
     */
    public ServerHttpClient(TimeSource time, ServerRoute route, Duration timeout, int connections) {
        this.route = route;
        this.timeout = Timeout.of(timeout);
        this.connections = connections;
        this.deadlines = new Deadlines(time, timeout);
    }

    /**
     * Asks for something.
     *
     * @param uri what
     * @param bearer the access token to show, or empty
     * @param largest the most bytes of an answer that are read
     * @return the answer, whatever its status
     * @throws OspException when no complete answer came
     */
    public HttpAnswer get(URI uri, Optional<String> bearer, int largest) {
        return exchange(uri, new HttpUriRequestBase("GET", uri), bearer, largest);
    }

    /**
     * Posts a body.
     *
     * @param uri where to
     * @param bearer the access token to show, or empty
     * @param type what the body is
     * @param body the bytes; not changed and not kept
     * @return the answer, whatever its status
     * @throws OspException when no complete answer came: NO_ANSWER, CONNECTION_LOST and
     *     ANSWER_TOO_LARGE when the body may have arrived, another error when it certainly has not
     */
    public HttpAnswer post(URI uri, Optional<String> bearer, ContentType type, byte[] body) {
        HttpUriRequestBase request = new HttpUriRequestBase("POST", uri);
        return post(uri, request, bearer, new WatchedBody(body, type));
    }

    /**
     * Changes something.
     *
     * @param uri what
     * @param bearer the access token to show, or empty
     * @param type what the body is
     * @param body the bytes; not changed and not kept
     * @return the answer, whatever its status
     * @throws OspException as of {@link #post}
     */
    public HttpAnswer patch(URI uri, Optional<String> bearer, ContentType type, byte[] body) {
        HttpUriRequestBase request = new HttpUriRequestBase("PATCH", uri);
        return post(uri, request, bearer, new WatchedBody(body, type));
    }

    /**
     * Posts a SOAP 1.1 request.
     *
     * @param uri where to
     * @param bearer the access token to show, or empty
     * @param action what is called
     * @param xml the envelope; not changed and not kept
     * @return the answer, whatever its status
     * @throws OspException as of {@link #post}
     */
    public HttpAnswer soap(URI uri, Optional<String> bearer, String action, byte[] xml) {
        HttpUriRequestBase request = new HttpUriRequestBase("POST", uri);
        request.setHeader("SOAPAction", '"' + action + '"');
        return post(uri, request, bearer, new WatchedBody(xml, SOAP));
    }

    private HttpAnswer post(
            URI uri, HttpUriRequestBase request, Optional<String> bearer, WatchedBody body) {
        request.setEntity(body);
        try {
            return exchange(uri, request, bearer, SMALL_ANSWER);
        } catch (OspException e) {
            throw Failures.ofPost(e, body.hasBegun());
        }
    }

    private HttpAnswer exchange(
            URI uri, HttpUriRequestBase request, Optional<String> bearer, int largest) {
        boolean soap = request.containsHeader("SOAPAction");
        request.setHeader(HttpHeaders.ACCEPT, soap ? "text/xml" : "application/json");
        bearer.ifPresent(token -> request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        deadlines.begin(request);
        try {
            HttpClientContext context = HttpClientContext.create();
            return client().execute(
                            request, context, response -> read(uri, context, response, largest));
        } catch (IOException e) {
            if (deadlines.hasCutOff(request)) {
                throw MilestoneError.NO_ANSWER.at(uri.toString(), e);
            }
            throw Failures.explain(uri, route.proxyFor(uri), e);
        } catch (IllegalStateException poolIsShutDown) {
            throw stopping();
        } finally {
            deadlines.end(request);
        }
    }

    private HttpAnswer read(
            URI uri, HttpClientContext context, ClassicHttpResponse response, int largest)
            throws IOException {
        refuseAnswerOfProxy(uri, context, response.getCode());
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : read(uri, entity, largest);
        return new HttpAnswer(
                uri,
                response.getCode(),
                entity == null || entity.getContentType() == null ? "" : entity.getContentType(),
                body,
                header(response, HttpHeaders.RETRY_AFTER).flatMap(ServerHttpClient::seconds),
                header(response, HttpHeaders.LOCATION),
                header(response, HttpHeaders.DATE));
    }

    /** A proxy that opens no way answers in place of the server, and must not be taken for it. */
    private void refuseAnswerOfProxy(URI uri, HttpClientContext context, int status) {
        Optional<URI> proxy = route.proxyFor(uri);
        boolean withoutServer =
                "https".equalsIgnoreCase(uri.getScheme()) && context.getSSLSession() == null;
        if (status == 407 || (proxy.isPresent() && withoutServer)) {
            throw Failures.ofProxy(uri, proxy.orElse(uri), status);
        }
    }

    private static byte[] read(URI uri, HttpEntity entity, int largest) throws IOException {
        // Not closed here: that would read all of it. Whoever called drops the connection instead.
        InputStream in = entity.getContent();
        byte[] body = in.readNBytes(largest);
        if (body.length == largest && in.readNBytes(1).length > 0) {
            throw MilestoneError.ANSWER_TOO_LARGE.at(uri + ": more than " + largest + " bytes");
        }
        return body;
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    private static Optional<Duration> seconds(String retryAfter) {
        try {
            long seconds = Long.parseLong(retryAfter.strip());
            return seconds < 0
                    ? Optional.empty()
                    : Optional.of(
                            Duration.ofSeconds(Math.min(seconds, LONGEST_RETRY_AFTER.toSeconds())));
        } catch (NumberFormatException aDate) {
            return Optional.empty();
        }
    }

    private synchronized CloseableHttpClient client() {
        if (closed) {
            throw stopping();
        }
        if (pool == null) {
            pool = ServerConnections.pool(route, timeout, connections);
        }
        return pool.client();
    }

    private static OspException stopping() {
        return MilestoneError.STOPPING.at("the connections are closed");
    }

    /**
     * Closes connections that have rested, which otherwise they would until the next burst of
     * commands, and those that were made when other certificates were trusted. Exchanges under way
     * keep theirs to the end.
     *
     * @throws OspException when it cannot be told whom to trust
     */
    public synchronized void tidyUp() {
        retired.removeIf(ServerHttpClient::isClosed);
        if (pool == null) {
            return;
        }
        pool.closeIdle();
        try {
            if (pool.isOutdated(route)) {
                retire();
            }
        } catch (OspException nobodyToTrust) {
            retire();
            throw nobodyToTrust;
        }
    }

    private void retire() {
        pool.closeResting();
        retired.add(pool);
        pool = null;
    }

    private static boolean isClosed(ServerConnections old) {
        if (old.isUnused()) {
            old.close();
            return true;
        }
        old.closeResting();
        return false;
    }

    /** Closes all connections at once; exchanges under way fail. */
    @Override
    public synchronized void close() {
        closed = true;
        retired.forEach(ServerConnections::close);
        if (pool != null) {
            pool.close();
        }
    }
}
