package ch.onsphere.osp.clearance.encryption;

import ch.onsphere.osp.kit.time.TimeSource;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets the JDK compile its ciphers before the first large file needs them. Without it the first
 * hundreds of megabytes are encrypted many times slower.
 */
public final class CipherWarmUp {

    /** Enough for the last compiler of the JDK to have finished; takes some 0.3 s. */
    private static final int ROUNDS = 20_000;

    /** Where that compiler is switched off, or has no time, warming up would only cost time. */
    private static final Duration LONGEST = Duration.ofMillis(500);

    private static final int LENGTH = 4 * 1024;
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private CipherWarmUp() {}

    /**
     * Runs the ciphers for a moment, in the first call of the process only.
     *
     * @param time tells when it has been long enough
     * @throws InterruptedException when the work is cancelled
     */
    public static void once(TimeSource time) throws InterruptedException {
        if (!BEGUN.compareAndSet(false, true)) {
            return;
        }
        SecureRandom random = new SecureRandom();
        byte[] plain = new byte[LENGTH];
        CiphertextSink nowhere = (bytes, offset, length) -> {};
        Encryptor cbc =
                new CbcEncryptor(
                        new KeyMaterial(ContentKeys.random(random), new byte[16]), nowhere);
        Encryptor gcm =
                new GcmRegionEncryptor(
                        new KeyMaterial(ContentKeys.random(random), new byte[12]), nowhere);
        long begin = time.nanos();
        for (int round = 0; round < ROUNDS && isWorthwhile(time, begin); round++) {
            cbc.write(plain, 0, LENGTH);
            gcm.write(plain, 0, LENGTH);
        }
    }

    private static boolean isWorthwhile(TimeSource time, long begin) {
        return time.nanos() - begin < LONGEST.toNanos() && !Thread.currentThread().isInterrupted();
    }
}
