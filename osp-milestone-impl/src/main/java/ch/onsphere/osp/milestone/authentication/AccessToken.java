package ch.onsphere.osp.milestone.authentication;

import java.time.Duration;

/** A bearer token and how long it lasts. It never shows itself. */
final class AccessToken {

    private final String value;
    private final long obtainedNanos;
    private final Duration lifetime;
    private final long attempt;
    private volatile boolean accepted;

    /**
     * A token just obtained.
     *
     * @param value what is sent
     * @param obtainedNanos when it was asked for, so that the way back costs no lifetime
     * @param lifetime from then on
     * @param attempt the number of the request that gave it
     */
    AccessToken(String value, long obtainedNanos, Duration lifetime, long attempt) {
        this.value = value;
        this.obtainedNanos = obtainedNanos;
        this.lifetime = lifetime;
        this.attempt = attempt;
    }

    String value() {
        return value;
    }

    long attempt() {
        return attempt;
    }

    Duration lifetime() {
        return lifetime;
    }

    Duration remaining(long nowNanos) {
        Duration left = lifetime.minusNanos(nowNanos - obtainedNanos);
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean expired(long nowNanos) {
        return remaining(nowNanos).isZero();
    }

    /** Notes that the site took it. */
    void accept() {
        if (!accepted) {
            accepted = true;
        }
    }

    boolean wasAccepted() {
        return accepted;
    }

    @Override
    public String toString() {
        return "AccessToken[***, lifetime=" + lifetime + "]";
    }
}
