package ch.onsphere.osp.examples.clearance;

import ch.onsphere.osp.examples.simulator.ScriptedFault;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that goes wrong, for the requests that match. Built from a factory method and refined:
 * {@code Fault.status(503).on(Operation.PUT_BLOCK).skip(2).times(1)} is the third block.
 *
 * @param kind what goes wrong
 * @param match which requests it is for; all of them unless said otherwise
 * @param skip how many of the requests that match are spared first
 * @param times how many requests it is applied to, {@link #FOREVER} for all
 * @param processed whether the account does the work before the answer goes wrong: a job is
 *     completed although the agent never learns it
 * @param duration how long to wait before anything, or to stay away ({@code REFUSE})
 * @param status the HTTP status ({@code STATUS}, {@code HTML})
 * @param retryAfter value of the {@code Retry-After} header; empty for none
 * @param bytes how much of the answer ({@code RESET}) or of the request ({@code RESET_UPLOAD}) goes
 *     through before the reset, or how large the answer is ({@code OVERSIZE})
 */
public record Fault(
        Kind kind,
        RequestMatch match,
        long skip,
        long times,
        boolean processed,
        Duration duration,
        int status,
        String retryAfter,
        long bytes)
        implements ScriptedFault<Fault> {
    private static final long OVERSIZE = 64L * 1024 * 1024;

    /** What can go wrong. */
    public enum Kind {
        /** The request waits, then is handled as usual. */
        DELAY,
        /** Nobody listens: connections are refused, open ones closed. */
        REFUSE,
        /** The connection is reset after a part of the body of the answer. */
        RESET,
        /** The connection is reset after a part of the body of the request. */
        RESET_UPLOAD,
        /** The work is done, and the connection reset without an answer. */
        ANSWER_LOST,
        /** The request is accepted and never answered. */
        BLACK_HOLE,
        /** The body is bytes that mean nothing. */
        JUNK,
        /** An HTML page, as of a proxy in between. */
        HTML,
        /** The right status, and no body. */
        EMPTY,
        /** The right status, and a JSON object that says nothing. */
        EMPTY_OBJECT,
        /** A body much larger than expected. */
        OVERSIZE,
        /** The right body under a content type that is not JSON. */
        WRONG_CONTENT_TYPE,
        /** An HTTP status with an error body. */
        STATUS
    }

    /** Checks that nothing is missing. */
    public Fault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(retryAfter, "retryAfter");
        if (times < FOREVER || times == 0) {
            throw new IllegalArgumentException("times must be positive, or FOREVER: " + times);
        }
        if (bytes < 0 || skip < 0 || duration.isNegative()) {
            throw new IllegalArgumentException("bytes, skip, duration must not be negative");
        }
        if (status != 0 && (status < 200 || status > 599)) {
            throw new IllegalArgumentException("status must be 200 to 599: " + status);
        }
    }

    @Override
    public boolean refusal() {
        return kind == Kind.REFUSE;
    }

    @Override
    public Optional<Fault> spared() {
        return skip > 0 ? Optional.of(skip(skip - 1)) : Optional.empty();
    }

    /** A fault of that kind with the values that are usual for it. */
    public static Fault of(Kind kind) {
        boolean processed =
                switch (kind) {
                    case RESET,
                            ANSWER_LOST,
                            JUNK,
                            EMPTY,
                            EMPTY_OBJECT,
                            OVERSIZE,
                            WRONG_CONTENT_TYPE ->
                            true;
                    default -> false;
                };
        int status = kind == Kind.STATUS ? 500 : kind == Kind.HTML ? 502 : 0;
        long bytes =
                switch (kind) {
                    case RESET -> 10;
                    case RESET_UPLOAD -> 1_000;
                    case OVERSIZE -> OVERSIZE;
                    default -> 0;
                };
        return new Fault(
                kind, RequestMatch.ALL, 0, FOREVER, processed, Duration.ZERO, status, "", bytes);
    }

    /** Answers come that much later. */
    public static Fault delay(Duration delay) {
        return of(Kind.DELAY).after(delay);
    }

    /** Nobody listens until the faults are cleared. */
    public static Fault refuse() {
        return of(Kind.REFUSE);
    }

    /** Nobody listens for that long, in real time, or until the faults are cleared. */
    public static Fault refuse(Duration duration) {
        return of(Kind.REFUSE).after(duration);
    }

    /** A TCP reset after that much of the answer. */
    public static Fault reset(long bytes) {
        return of(Kind.RESET).ofBytes(bytes);
    }

    /** A TCP reset after that much of the request. */
    public static Fault resetUpload(long bytes) {
        return of(Kind.RESET_UPLOAD).ofBytes(bytes);
    }

    /** The work is done, and nobody learns of it. */
    public static Fault answerLost() {
        return of(Kind.ANSWER_LOST);
    }

    /** No answer, ever. */
    public static Fault blackHole() {
        return of(Kind.BLACK_HOLE);
    }

    /** That HTTP status. */
    public static Fault status(int status) {
        return of(Kind.STATUS).withStatus(status);
    }

    /** 429 with {@code Retry-After} in whole seconds. */
    public static Fault tooManyRequests(Duration retryAfter) {
        return status(429).retryAfter(Long.toString(retryAfter.toSeconds()));
    }

    /** The same for one operation. */
    public Fault on(Operation operation) {
        return on(RequestMatch.of(operation));
    }

    /** The same for one method ({@code *} for all) and paths that match a regular expression. */
    public Fault matching(String method, String pathRegex) {
        return on(RequestMatch.regex(method, pathRegex));
    }

    /** The same for other requests. */
    public Fault on(RequestMatch changed) {
        return new Fault(
                kind, changed, skip, times, processed, duration, status, retryAfter, bytes);
    }

    /** The same after so many requests that match were spared. */
    public Fault skip(long changed) {
        return new Fault(
                kind, match, changed, times, processed, duration, status, retryAfter, bytes);
    }

    @Override
    public Fault times(long changed) {
        return new Fault(
                kind, match, skip, changed, processed, duration, status, retryAfter, bytes);
    }

    /** The same for one request. */
    public Fault once() {
        return times(1);
    }

    /** The same, with or without the account doing its work first. */
    public Fault processed(boolean changed) {
        return new Fault(kind, match, skip, times, changed, duration, status, retryAfter, bytes);
    }

    /** The same with another duration. */
    public Fault after(Duration changed) {
        return new Fault(kind, match, skip, times, processed, changed, status, retryAfter, bytes);
    }

    /** The same with another status. */
    public Fault withStatus(int changed) {
        return new Fault(kind, match, skip, times, processed, duration, changed, retryAfter, bytes);
    }

    /** The same with another {@code Retry-After}: seconds, or a date. */
    public Fault retryAfter(String changed) {
        return new Fault(kind, match, skip, times, processed, duration, status, changed, bytes);
    }

    /** The same with another number of bytes. */
    public Fault ofBytes(long changed) {
        return new Fault(
                kind, match, skip, times, processed, duration, status, retryAfter, changed);
    }
}
