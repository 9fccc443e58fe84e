package ch.onsphere.osp.clearance.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A file with times in its name.
 *
 * @param path where it is
 * @param kind what it is
 * @param name its times
 * @param size in bytes
 * @param modified when it was last written
 */
record MediaFile(Path path, MediaKind kind, TimedName name, long size, Instant modified) {

    /**
     * Whatever is written has a recent time. A file whose time is far in the future was copied from
     * a machine with a wrong clock, and is as complete as any.
     */
    private static final Duration AT_REST = Duration.ofSeconds(30);

    /** Whether nobody seems to write it any more: it is not empty, and has rested for a while. */
    boolean isComplete(Instant now) {
        return size > 0 && !isGrowing(now);
    }

    /** Whether somebody may still be at it. */
    boolean isGrowing(Instant now) {
        return isGrowing(modified, now);
    }

    static boolean isGrowing(Instant modified, Instant now) {
        return Duration.between(modified, now).abs().compareTo(AT_REST) < 0;
    }

    String mediaType() {
        return MediaKind.mediaType(path.getFileName().toString()).orElseThrow();
    }
}
