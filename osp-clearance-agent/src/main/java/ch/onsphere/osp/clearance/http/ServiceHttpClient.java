package ch.onsphere.osp.clearance.http;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.ModuleError;
import ch.onsphere.osp.clearance.error.NetworkError;
import ch.onsphere.osp.kit.proxy.ProxyConfiguration;
import ch.onsphere.osp.kit.time.TimeSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;

/**
 * Exchanges requests with one service: a pool, time limits and trust of its own. It repeats nothing
 * and follows no redirect; whoever asks knows what is safe to repeat. A thread that is interrupted
 * leaves its exchange.
 */
public final class ServiceHttpClient implements AutoCloseable {

    /** A block on the slowest line that is worth waiting for. */
    private static final int LEAST_BYTES_PER_SECOND = 16 * 1024;

    private final CloseableHttpClient client;
    private final ProxyRoutes routes;
    private final Duration timeout;
    private final Watch watch;
    private volatile boolean closed;

    /**
     * Opens no connection yet.
     *
     * @param time watches that no exchange takes longer than the limit
     * @param trust whom to believe
     * @param proxy what the service is reached through, or empty
     * @param timeout the limit for one request, without the time that its body needs
     * @param connections the most connections at a time
     */
    public ServiceHttpClient(
            TimeSource time,
            Trust trust,
            Optional<ProxyConfiguration> proxy,
            Duration timeout,
            int connections) {
        this.routes = new ProxyRoutes(proxy);
        this.timeout = timeout;
        this.watch = new Watch(time);
        this.client = Connections.client(trust, routes, timeout, connections);
    }

    /**
     * Exchanges one request.
     *
     * @param call the request
     * @return the answer, whatever its status
     * @throws OspException when no complete answer came
     * @throws InterruptedException when this thread was interrupted
     */
    public HttpAnswer exchange(HttpCall call) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        HttpUriRequestBase request = requestOf(call);
        watch.begin(request, timeout.plusSeconds(call.length() / LEAST_BYTES_PER_SECOND));
        try {
            HttpClientContext context = HttpClientContext.create();
            HttpAnswer answer =
                    client.execute(request, context, response -> read(call, context, response));
            watch.end(request);
            return answer;
        } catch (IOException | RuntimeException e) {
            throw explain(call.uri(), watch.end(request), e);
        }
    }

    private static HttpUriRequestBase requestOf(HttpCall call) {
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), call.uri());
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        call.bearer().ifPresent(token -> request.setHeader("Authorization", "Bearer " + token));
        if (!call.contentType().isEmpty()) {
            ContentType type = ContentType.parse(call.contentType());
            request.setEntity(new ByteArrayEntity(call.body(), 0, call.length(), type));
        }
        return request;
    }

    private OspException explain(URI uri, Watch.Cut cut, Exception failure)
            throws InterruptedException {
        if (cut == Watch.Cut.INTERRUPTED || Thread.currentThread().isInterrupted()) {
            // Whoever hears of it by the exception need not find the mark as well.
            Thread.interrupted();
            throw new InterruptedException();
        }
        if (failure instanceof OspException explained) {
            return explained;
        }
        if (closed) {
            return ModuleError.STOPPING.at("the connections are closed", failure);
        }
        if (cut == Watch.Cut.TOO_LONG) {
            return NetworkError.NO_ANSWER.at(uri.getScheme() + "://" + uri.getAuthority(), failure);
        }
        return failure instanceof IOException io
                ? Failures.explain(uri, routes.on(uri.getHost()), io)
                : ModuleError.UNEXPECTED.at(uri.getPath(), failure);
    }

    private HttpAnswer read(HttpCall call, HttpClientContext context, ClassicHttpResponse response)
            throws IOException {
        refuseAnswerOfProxy(call.uri(), context, response.getCode());
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : read(call, entity);
        Optional<Instant> date =
                header(response, HttpHeaders.DATE).map(DateUtils::parseStandardDate);
        return new HttpAnswer(
                call.method() + ' ' + call.uri().getPath(),
                response.getCode(),
                entity == null || entity.getContentType() == null ? "" : entity.getContentType(),
                body,
                header(response, HttpHeaders.RETRY_AFTER)
                        .flatMap(written -> RetryAfter.read(written, date)),
                date);
    }

    /** A proxy that opens no way answers in place of the service, and must not be taken for it. */
    private void refuseAnswerOfProxy(URI uri, HttpClientContext context, int status) {
        Optional<ProxyConfiguration> proxy = routes.on(uri.getHost());
        boolean withoutService =
                "https".equalsIgnoreCase(uri.getScheme()) && context.getSSLSession() == null;
        if (proxy.isPresent() && (status == 407 || withoutService)) {
            throw Failures.ofProxy(uri, proxy.get(), status);
        }
    }

    private static byte[] read(HttpCall call, HttpEntity entity) throws IOException {
        // Not closed here: that would read all of it. Whoever called drops the connection instead.
        InputStream in = entity.getContent();
        byte[] body = in.readNBytes(call.largestAnswer());
        if (body.length == call.largestAnswer() && in.readNBytes(1).length > 0) {
            String found = call + ": more than " + call.largestAnswer() + " bytes";
            throw NetworkError.ANSWER_TOO_LARGE.at(found);
        }
        return body;
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    /** Closes all connections at once; exchanges under way fail. */
    @Override
    public void close() {
        closed = true;
        client.close(CloseMode.IMMEDIATE);
    }
}
