package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.api.ErrorCode;
import ch.onsphere.osp.examples.host.error.HostError;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer. Only the first answer is sent; any thread may give it. */
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final HttpField JSON =
            new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json");
    private static final HttpField NOT_KEPT =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");
    private static final HttpField NOT_GUESSED =
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff");

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final AtomicBoolean answered = new AtomicBoolean();

    Exchange(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    String method() {
        return request.getMethod();
    }

    /** The path with its escapes resolved, where that cannot change its structure. */
    String path() {
        String path = request.getHttpURI().getDecodedPath();
        return path == null ? "" : path;
    }

    HttpFields headers() {
        return request.getHeaders();
    }

    /** Reads the body, at most so many bytes, without holding a thread. */
    void body(int mostBytes, Consumer<byte[]> then) {
        if (request.getLength() > mostBytes) {
            tooLarge(mostBytes);
            return;
        }
        Content.Source.asByteArrayAsync(
                request,
                mostBytes,
                Promise.Invocable.from(
                        Invocable.InvocationType.BLOCKING,
                        (bytes, failure) -> {
                            if (failure instanceof IllegalStateException) {
                                tooLarge(mostBytes);
                            } else if (failure != null) {
                                // The sender has gone, or was too slow: nobody is left to answer.
                                callback.failed(failure);
                            } else {
                                guarded(() -> then.accept(bytes));
                            }
                        }));
    }

    private void tooLarge(int mostBytes) {
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        error(413, HostError.TOO_LARGE, "the body is longer than " + mostBytes + " bytes");
    }

    /** Whatever goes wrong in making an answer, the caller gets one. */
    void guarded(Runnable making) {
        try {
            making.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The request [{} {}] failed", method(), path(), e);
            error(500, HostError.UNEXPECTED, "the host failed; its log tells more");
        }
    }

    /** Does something when the request is over, however it ended. */
    void onEnd(Runnable action) {
        Request.addCompletionListener(request, failure -> action.run());
    }

    /** Does something later, unless an answer was given before. */
    Scheduler.Task unlessAnsweredWithin(long millis, Runnable otherwise) {
        // Until then the silence on the connection is no reason to give the request up.
        request.addIdleTimeoutListener(timeout -> false);
        return request.getComponents()
                .getScheduler()
                .schedule(() -> guarded(otherwise), millis, TimeUnit.MILLISECONDS);
    }

    void json(int status, JsonNode json) {
        answer(status, JSON, Json.bytes(json));
    }

    void error(int status, ErrorCode code, String message) {
        json(status, Json.object().put("code", code.code()).put("message", message));
    }

    void answer(int status, HttpField contentType, byte[] bytes) {
        if (!answered.compareAndSet(false, true)) {
            return;
        }
        response.setStatus(status);
        response.getHeaders().put(contentType).put(NOT_KEPT).put(NOT_GUESSED);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
