package ch.onsphere.osp.milestone.connection;

import java.time.Duration;

/**
 * What an instance that is told to close waits for, one after the other. All servers share each
 * limit: a hundred that hang take no longer than one.
 *
 * @param commands what commands under way may still take
 * @param logout what servers may take to let go of tokens that they count
 * @param threads what threads may take to end, once their connections are cut
 * @param disk what the disk may take to keep what was accepted; whoever starts next begins with
 *     that, and would miss the rest
 */
public record Closing(Duration commands, Duration logout, Duration threads, Duration disk) {

    private static final Duration COMMANDS = Duration.ofSeconds(1);
    private static final Duration LOGOUT = Duration.ofMillis(500);
    private static final Duration THREADS = Duration.ofMillis(300);
    private static final Duration DISK = Duration.ofSeconds(10);

    /**
     * The limits in production.
     *
     * @return less than two seconds in all, unless a disk hangs
     */
    public static Closing usual() {
        return new Closing(COMMANDS, LOGOUT, THREADS, DISK);
    }
}
