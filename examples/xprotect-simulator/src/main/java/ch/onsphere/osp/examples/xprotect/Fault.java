package ch.onsphere.osp.examples.xprotect;

import ch.onsphere.osp.examples.simulator.ScriptedFault;
import java.time.Duration;
import java.util.Objects;

/**
 * Something that goes wrong, for the requests that match. Built from a factory method and refined:
 * {@code Fault.status(503).on("POST", "/api/rest/v1/events").times(2)}.
 *
 * @param kind what goes wrong
 * @param match which requests it is for; all of them unless said otherwise
 * @param times how many requests it is applied to, {@link #FOREVER} for all
 * @param processed whether the site does the work before the answer goes wrong: an event is
 *     triggered although the client never learns it
 * @param duration how long to wait ({@code DELAY}, or before any other kind), to stay away ({@code
 *     REFUSE}), or the distance of the clock ({@code CLOCK_SKEW})
 * @param status the HTTP status ({@code STATUS}, {@code HTML}, {@code REDIRECT})
 * @param retryAfter value of the {@code Retry-After} header; empty for none
 * @param location value of the {@code Location} header ({@code REDIRECT})
 * @param bytes how much of the body is sent before the reset ({@code RESET}), or in all ({@code
 *     OVERSIZE})
 */
public record Fault(
        Kind kind,
        RequestMatch match,
        long times,
        boolean processed,
        Duration duration,
        int status,
        String retryAfter,
        String location,
        long bytes)
        implements ScriptedFault<Fault> {
    /** What can go wrong. */
    public enum Kind {
        /** The request waits, then is handled as usual. */
        DELAY,
        /** Nobody listens: connections are refused, open ones closed. */
        REFUSE,
        /** The connection is reset (TCP RST) after a part of the body. */
        RESET,
        /** The body is bytes that mean nothing. */
        JUNK,
        /** An HTML page of IIS. */
        HTML,
        /** The right status, and no body. */
        EMPTY,
        /** A body much larger than expected. */
        OVERSIZE,
        /** The right body under a content type that is not JSON. */
        WRONG_CONTENT_TYPE,
        /** An HTTP status with the body that usually comes with it. */
        STATUS,
        /** A redirection. */
        REDIRECT,
        /** The clock of the site is wrong for this request. */
        CLOCK_SKEW,
        /** The request is accepted and never answered. */
        BLACK_HOLE
    }

    /** Checks that nothing is missing. */
    public Fault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(retryAfter, "retryAfter");
        Objects.requireNonNull(location, "location");
        if (times < FOREVER || times == 0) {
            throw new IllegalArgumentException("times must be positive, or FOREVER: " + times);
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must not be negative: " + bytes);
        }
        if (status != 0 && (status < 200 || status > 599)) {
            throw new IllegalArgumentException("status must be 200 to 599: " + status);
        }
    }

    @Override
    public boolean refusal() {
        return kind == Kind.REFUSE;
    }

    /** A fault of that kind with the values that are usual for it. */
    public static Fault of(Kind kind) {
        boolean processed =
                switch (kind) {
                    case RESET, JUNK, EMPTY, OVERSIZE, WRONG_CONTENT_TYPE -> true;
                    default -> false;
                };
        int status =
                switch (kind) {
                    case STATUS -> 500;
                    case HTML -> 404;
                    case REDIRECT -> 302;
                    default -> 0;
                };
        long bytes = kind == Kind.RESET ? 10 : kind == Kind.OVERSIZE ? 64L * 1024 * 1024 : 0;
        return new Fault(
                kind,
                RequestMatch.ALL,
                FOREVER,
                processed,
                Duration.ZERO,
                status,
                "",
                kind == Kind.REDIRECT ? "/" : "",
                bytes);
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

    /** A TCP reset after that much of the body. */
    public static Fault reset(long bytes) {
        return of(Kind.RESET).ofBytes(bytes);
    }

    /** A body that means nothing. */
    public static Fault junk() {
        return of(Kind.JUNK);
    }

    /** The 404 page of IIS, as when no gateway is installed. */
    public static Fault html() {
        return of(Kind.HTML);
    }

    /** An HTML page of IIS with that status. */
    public static Fault html(int status) {
        return of(Kind.HTML).withStatus(status);
    }

    /** No body. */
    public static Fault empty() {
        return of(Kind.EMPTY);
    }

    /** A body of that many bytes. */
    public static Fault oversize(long bytes) {
        return of(Kind.OVERSIZE).ofBytes(bytes);
    }

    /** The usual body as {@code text/plain}. */
    public static Fault wrongContentType() {
        return of(Kind.WRONG_CONTENT_TYPE);
    }

    /** That HTTP status. */
    public static Fault status(int status) {
        return of(Kind.STATUS).withStatus(status);
    }

    /** 429 with {@code Retry-After} in whole seconds. */
    public static Fault tooManyRequests(Duration retryAfter) {
        return status(429).retryAfter(Long.toString(retryAfter.toSeconds()));
    }

    /** A redirection (302) to that address. */
    public static Fault redirect(String location) {
        return of(Kind.REDIRECT).withLocation(location);
    }

    /** The clock of the site is that far ahead, or behind when negative. */
    public static Fault clockSkew(Duration skew) {
        return of(Kind.CLOCK_SKEW).after(skew);
    }

    /** No answer, ever. */
    public static Fault blackHole() {
        return of(Kind.BLACK_HOLE);
    }

    /** The same for one method ({@code *} for all) and paths that begin so, in any case. */
    public Fault on(String method, String pathPrefix) {
        return with(RequestMatch.prefix(method, pathPrefix));
    }

    /** The same for one method ({@code *} for all) and paths that match a regular expression. */
    public Fault matching(String method, String pathRegex) {
        return with(RequestMatch.regex(method, pathRegex));
    }

    private Fault with(RequestMatch changed) {
        return new Fault(
                kind, changed, times, processed, duration, status, retryAfter, location, bytes);
    }

    @Override
    public Fault times(long changed) {
        return new Fault(
                kind, match, changed, processed, duration, status, retryAfter, location, bytes);
    }

    /** The same for one request. */
    public Fault once() {
        return times(1);
    }

    /** The same, with or without the site doing its work first. */
    public Fault processed(boolean changed) {
        return new Fault(
                kind, match, times, changed, duration, status, retryAfter, location, bytes);
    }

    /** The same with another duration. */
    public Fault after(Duration changed) {
        return new Fault(
                kind, match, times, processed, changed, status, retryAfter, location, bytes);
    }

    /** The same with another status. */
    public Fault withStatus(int changed) {
        return new Fault(
                kind, match, times, processed, duration, changed, retryAfter, location, bytes);
    }

    /** The same with another {@code Retry-After}: seconds, or a date. */
    public Fault retryAfter(String changed) {
        return new Fault(kind, match, times, processed, duration, status, changed, location, bytes);
    }

    /** The same with another {@code Location}. */
    public Fault withLocation(String changed) {
        return new Fault(
                kind, match, times, processed, duration, status, retryAfter, changed, bytes);
    }

    /** The same with another number of bytes. */
    public Fault ofBytes(long changed) {
        return new Fault(
                kind, match, times, processed, duration, status, retryAfter, location, changed);
    }
}
