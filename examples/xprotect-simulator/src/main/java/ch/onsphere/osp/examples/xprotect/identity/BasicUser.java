package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/** A basic user and what became of its attempts to sign in. */
final class BasicUser {
    private static final String UNSET = "0001-01-01T00:00:00Z";

    private final String id = Guid.random();
    private final String name;
    private String password;
    private int failures;
    private Instant lockoutEnd = Instant.MIN;
    private boolean lockedByAdmin;
    private boolean mustChange;

    BasicUser(String name, String password) {
        this.name = name;
        this.password = password;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    void change(String changed) {
        password = changed;
        mustChange = false;
    }

    void lock() {
        lockedByAdmin = true;
    }

    void unlock() {
        lockedByAdmin = false;
        lockoutEnd = Instant.MIN;
        failures = 0;
    }

    void requireChange() {
        mustChange = true;
    }

    boolean mustChange() {
        return mustChange;
    }

    boolean has(String tried) {
        return MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8), tried.getBytes(StandardCharsets.UTF_8));
    }

    boolean locked(Instant now) {
        return lockedByAdmin || now.isBefore(lockoutEnd);
    }

    void succeeded() {
        failures = 0;
    }

    void failed(Lockout lockout, Instant now) {
        failures++;
        if (lockout.threshold() > 0 && failures >= lockout.threshold()) {
            lockoutEnd = now.plus(lockout.duration());
            failures = 0;
        }
    }

    /** The properties that the specification of the Config API has of who may sign in. */
    ObjectNode json(Instant now) {
        ObjectNode json =
                Json.object()
                        .put("displayName", name)
                        .put("id", id)
                        .put("name", name)
                        .put("status", status(now))
                        .put(
                                "lockoutEnd",
                                now.isBefore(lockoutEnd) ? DotNetTime.format(lockoutEnd) : UNSET);
        json.putObject("relations").putObject("self").put("type", "basicUsers").put("id", id);
        return json;
    }

    String status(Instant now) {
        return lockedByAdmin ? "LockedOutByAdmin" : locked(now) ? "LockedOutBySystem" : "Enabled";
    }
}
