package ch.onsphere.osp.examples.demo.transcript;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again until something is so, or until it takes too long. */
public final class Patience {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Patience() {}

    /**
     * Waits.
     *
     * @param limit the longest wait
     * @param look what is there now
     * @param good whether that is enough
     * @return what the last look saw, good or not
     */
    public static <T> T until(Duration limit, Supplier<T> look, Predicate<T> good) {
        long begin = System.nanoTime();
        T seen = look.get();
        while (!good.test(seen) && System.nanoTime() - begin < limit.toNanos()) {
            pause();
            seen = look.get();
        }
        return seen;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
