package ch.onsphere.osp.clearance.connection;

import java.time.Duration;

/** A bearer token and how long it lasts, by the monotonic clock. */
final class AccessToken {

    private final String value;
    private final long askedNanos;
    private final Duration lifetime;
    private volatile boolean accepted;

    AccessToken(String value, long askedNanos, Duration lifetime) {
        this.value = value;
        this.askedNanos = askedNanos;
        this.lifetime = lifetime;
    }

    /** Notes that the service took it. */
    void accepted() {
        accepted = true;
    }

    boolean wasAccepted() {
        return accepted;
    }

    String value() {
        return value;
    }

    /** From half of its life on, another is asked for; this one still works meanwhile. */
    boolean isDue(long now) {
        return now - askedNanos >= lifetime.dividedBy(2).toNanos();
    }

    boolean isExpired(long now) {
        return now - askedNanos >= lifetime.toNanos();
    }

    @Override
    public String toString() {
        return "***";
    }
}
