package ch.onsphere.osp.examples.host.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of bodies are in memory at once. Only what has really arrived counts, so whoever
 * announces much and sends little takes nothing away from others.
 */
final class BodyBudget {

    private final long most;
    private final AtomicLong held = new AtomicLong();

    BodyBudget(long most) {
        this.most = most;
    }

    /** False when there is no room for so many bytes more; then none of them count. */
    boolean take(int bytes) {
        if (held.addAndGet(bytes) <= most) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }
}
