package ch.onsphere.osp.milestone.http;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.time.TimeSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.utils.DateUtils;
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

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(5);

    private final Supplier<SSLContext> tls;
    private final Timeout timeout;
    private final int connections;
    private final Deadlines deadlines;
    private final List<ServerConnections> retired = new ArrayList<>();
    private ServerConnections pool;
    private SSLContext trusted;
    private boolean closed;

    /**
     * Opens no connection and reads no certificate yet.
     *
     * @param time watches that no exchange takes longer than the limit
     * @param tls tells whom to trust; asked before the first connection
     * @param timeout the limit for one request, from the connection to the last byte
     * @param connections the most connections at a time
     */
    public ServerHttpClient(
            TimeSource time, Supplier<SSLContext> tls, Duration timeout, int connections) {
        this.tls = tls;
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
        return exchange(new HttpUriRequestBase("GET", uri), bearer, largest);
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
        WatchedBody watched = new WatchedBody(body, type);
        request.setEntity(watched);
        try {
            return exchange(request, bearer, SMALL_ANSWER);
        } catch (OspException e) {
            throw Failures.ofPost(e, watched.hasBegun());
        }
    }

    private HttpAnswer exchange(HttpUriRequestBase request, Optional<String> bearer, int largest) {
        URI uri = ServerConnections.uriOf(request);
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        bearer.ifPresent(token -> request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        deadlines.begin(request);
        try {
            return client().execute(request, response -> read(uri, response, largest));
        } catch (IOException e) {
            if (deadlines.hasCutOff(request)) {
                throw MilestoneError.NO_ANSWER.at(uri.toString(), e);
            }
            OspException failure = Failures.explain(uri, e);
            if (MilestoneError.of(failure).reason() == Reason.CERTIFICATE) {
                forgetOldTrust();
            }
            throw failure;
        } catch (IllegalStateException poolIsShutDown) {
            throw stopping();
        } finally {
            deadlines.end(request);
        }
    }

    private static HttpAnswer read(URI uri, ClassicHttpResponse response, int largest)
            throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : read(uri, entity, largest);
        return new HttpAnswer(
                uri,
                response.getCode(),
                entity == null || entity.getContentType() == null ? "" : entity.getContentType(),
                body,
                header(response, HttpHeaders.RETRY_AFTER).flatMap(ServerHttpClient::seconds),
                header(response, HttpHeaders.LOCATION),
                header(response, HttpHeaders.DATE).map(DateUtils::parseStandardDate));
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
            trusted = tls.get();
            pool = ServerConnections.pool(trusted, timeout, connections);
        }
        return pool.client();
    }

    private static OspException stopping() {
        return MilestoneError.STOPPING.at("the connections are closed");
    }

    /**
     * Closes connections that have rested; otherwise they would until the next burst of commands.
     */
    public synchronized void closeIdle() {
        if (pool != null) {
            pool.closeIdle();
        }
    }

    /**
     * Certificates that were added since shall serve the next attempt. Exchanges under way keep
     * their connections.
     */
    private synchronized void forgetOldTrust() {
        if (pool != null && tls.get() != trusted) {
            retired.add(pool);
            pool = null;
        }
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
