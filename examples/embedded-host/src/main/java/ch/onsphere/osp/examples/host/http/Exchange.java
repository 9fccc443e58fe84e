package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.api.ErrorCode;
import ch.onsphere.osp.examples.host.error.HostError;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
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
    private static final int MOST_DROPPED = 1 << 20;

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final BodyLimits limits;
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile boolean bodyTaken;

    Exchange(Request request, Response response, Callback callback, BodyLimits limits) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.limits = limits;
    }

    String method() {
        return request.getMethod();
    }

    /** The path with its escapes resolved, where that cannot change its structure. */
    String path() {
        String path = request.getHttpURI().getDecodedPath();
        return path == null ? "" : path;
    }

    /** A parameter of the query. */
    Optional<String> query(String name) throws BadRequestException {
        try {
            return Optional.ofNullable(Request.extractQueryParameters(request).getValue(name));
        } catch (RuntimeException e) { // what is badly escaped; Jetty names no narrower type
            throw new BadRequestException("the query cannot be read", e);
        }
    }

    HttpFields headers() {
        return request.getHeaders();
    }

    /** Reads the body, at most so many bytes and for so long, without holding a thread. */
    void body(int mostBytes, Consumer<byte[]> then) {
        if (request.getLength() > mostBytes) {
            tooLarge(mostBytes);
            return;
        }
        read(mostBytes, true, (end, bytes) -> guarded(() -> arrived(mostBytes, end, bytes, then)));
    }

    private void arrived(int mostBytes, BodyReader.End end, byte[] bytes, Consumer<byte[]> then) {
        switch (end) {
            case COMPLETE -> then.accept(bytes);
            case TOO_LONG -> tooLarge(mostBytes);
            case NO_ROOM -> {
                response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
                tryLater(HostError.OVERLOADED, "too much is posted at once; try again later");
            }
            case LATE -> {
                response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
                error(408, HostError.TOO_SLOW, "the body took too long to arrive");
            }
            case MALFORMED -> {
                response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
                error(400, HostError.BAD_REQUEST, "the body is not what its headers say");
            }
            // Nobody is left to answer.
            case GONE -> callback.failed(new EofException("the sender has gone"));
        }
    }

    private void read(int mostBytes, boolean keeps, BodyReader.Listener listener) {
        bodyTaken = true;
        AtomicReference<Scheduler.Task> deadline = new AtomicReference<>(() -> true);
        BodyReader reader =
                new BodyReader(
                        request,
                        mostBytes,
                        keeps,
                        limits.budget(),
                        (end, bytes) -> {
                            deadline.get().cancel();
                            listener.ended(end, bytes);
                        });
        reader.run();
        // Most bodies come with their request, and need no timer.
        if (!reader.isEnded()) {
            deadline.set(later(limits.within().toMillis(), reader::giveUp));
            if (reader.isEnded()) {
                deadline.get().cancel();
            }
        }
    }

    private void tooLarge(int mostBytes) {
        // Whoever asked before sending is told not to; nothing of such a body is read.
        bodyTaken = true;
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
        outlastSilence();
        return later(millis, () -> guarded(otherwise));
    }

    /** The silence on the connection is no reason to give the request up: somebody answers it. */
    void outlastSilence() {
        request.addIdleTimeoutListener(timeout -> false);
    }

    private Scheduler.Task later(long millis, Runnable action) {
        return request.getComponents()
                .getScheduler()
                .schedule(action, millis, TimeUnit.MILLISECONDS);
    }

    void json(int status, JsonNode json) {
        answer(status, JSON, Json.bytes(json));
    }

    void error(int status, ErrorCode code, String message) {
        json(status, Json.object().put("code", code.code()).put("message", message));
    }

    /** Refuses what may succeed soon. */
    void tryLater(ErrorCode code, String message) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
        error(503, code, message);
    }

    /** Refuses a method and names those that are served. */
    void useMethods(Set<String> methods) {
        String names = String.join(", ", methods);
        response.getHeaders().put(HttpHeader.ALLOW, names);
        error(405, HostError.BAD_REQUEST, "use here: " + names);
    }

    void answer(int status, HttpField contentType, byte[] bytes) {
        if (!answered.compareAndSet(false, true)) {
            return;
        }
        if (!bodyTaken && request.getLength() <= MOST_DROPPED) {
            drop(() -> write(status, contentType, bytes));
        } else {
            write(status, contentType, bytes);
        }
    }

    /**
     * Takes a body that nobody wants before its refusal is sent. A sender that is still writing
     * could lose the refusal; and one that asked whether to send it may wait for the invitation for
     * ever, although it has the refusal (the HTTP client of JDK 17 does, JDK-8286171).
     */
    private void drop(Runnable then) {
        read(
                MOST_DROPPED,
                false,
                (end, bytes) -> {
                    if (end != BodyReader.End.COMPLETE) {
                        response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
                    }
                    then.run();
                });
    }

    private void write(int status, HttpField contentType, byte[] bytes) {
        response.setStatus(status);
        response.getHeaders().put(contentType).put(NOT_KEPT).put(NOT_GUESSED);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
