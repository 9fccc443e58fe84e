package ch.onsphere.osp.clearance.profile;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What the service is asked; a profile says how. */
public enum Operation {
    LIST_JOBS("listJobs"),
    GET_JOB("getJob", "jobId"),
    LOCK("lock", "jobId"),
    UPDATE("update", "jobId", "lockId", "taskProgress", "taskTotal"),
    RENEW("renew", "jobId", "lockId", "taskProgress", "taskTotal"),
    COMPLETE("complete", "jobId", "lockId", "state", "message"),
    CANCEL("cancel", "jobId", "lockId", "message"),
    RELEASE("release", "jobId", "lockId", "message"),
    INITIALIZE_MEDIA(
            "initializeMediaUpload",
            "jobId",
            "lockId",
            "deviceId",
            "name",
            "mimeType",
            "startTimeUtc",
            "endTimeUtc",
            "size"),
    INITIALIZE_THUMBNAIL(
            "initializeThumbnailUpload",
            "jobId",
            "lockId",
            "deviceId",
            "name",
            "mimeType",
            "startTimeUtc",
            "size"),
    INITIALIZE_DISCOVERY(
            "initializeDiscoveryUpload", "jobId", "lockId", "name", "mimeType", "size"),
    PUT_BLOCK("putBlock", "fileId", "blockId"),
    STORED_BLOCKS("storedBlocks", "fileId"),
    COMPLETE_FILE("completeFile", "fileId", "blockIds", "encryptionMetadata");

    private static final Set<String> NEEDED =
            Set.of("jobId", "fileId", "blockId", "blockIds", "state");

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // it is; the type does not tell
    private final Set<String> placeholders;

    Operation(String key, String... own) {
        this.key = key;
        Set<String> all = new TreeSet<>(Set.of("tenantId", "agentId"));
        all.addAll(Set.of(own));
        this.placeholders = Collections.unmodifiableSet(all);
    }

    /**
     * Its name in a profile.
     *
     * @return for instance {@code putBlock}
     */
    public String key() {
        return key;
    }

    /** The values that a template of it may hold, in order. */
    Set<String> placeholders() {
        return placeholders;
    }

    /** The values without which it would ask for something else. */
    Set<String> needed() {
        Set<String> needed = new TreeSet<>(NEEDED);
        needed.retainAll(placeholders);
        return needed;
    }

    /** Whether an agent works without it, though less well. */
    boolean isOptional() {
        return this == GET_JOB || this == STORED_BLOCKS || this == UPDATE;
    }
}
