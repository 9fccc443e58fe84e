package ch.onsphere.osp.examples.xprotect;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that a device did because a client asked for it. What a device refused or could not do
 * is no action.
 *
 * @param kind what it did
 * @param device which one: {@code outputs/<GUID>} or {@code cameras/<GUID>}
 * @param detail the name of the preset ({@code GOTO_PRESET}), the duration in ISO 8601 ({@code
 *     TRIGGER}, when one was given), else empty
 * @param door through which interface the client asked
 * @param time when, by the clock of the site
 * @param userName name of the basic user, or id of the client, that asked
 */
public record DeviceAction(
        Kind kind, String device, String detail, Door door, Instant time, String userName) {
    /** What a device can be asked to do. */
    public enum Kind {
        /** An output is activated. */
        ACTIVATE,
        /** An output is deactivated. */
        DEACTIVATE,
        /** An output is activated and deactivated again. */
        TRIGGER,
        /** A camera starts a manual recording. */
        START_RECORDING,
        /** A camera stops its manual recording. */
        STOP_RECORDING,
        /** A camera moves to a preset. */
        GOTO_PRESET
    }

    /** The interface a client used. */
    public enum Door {
        /** A task of the Config API. */
        REST,
        /** RecorderCommandService of a recording server. */
        RECORDER
    }

    /** Checks that nothing is missing. */
    public DeviceAction {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(door, "door");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(userName, "userName");
    }
}
