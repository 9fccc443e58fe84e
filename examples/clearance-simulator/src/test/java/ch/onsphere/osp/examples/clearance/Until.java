package ch.onsphere.osp.examples.clearance;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks again and again, up to a limit, at what other threads bring about. */
final class Until {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Until() {}

    static void holds(String what, BooleanSupplier condition) {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - limit > 0) {
                throw new AssertionError("does not become true: " + what);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }
}
