package ch.onsphere.osp.clearance.error;

import static ch.onsphere.osp.api.ErrorCategory.INSUFFICIENT_RESOURCES;
import static ch.onsphere.osp.api.ErrorCategory.INTERNAL;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ErrorCategory;

/** What should not happen, and the end of everything. */
public enum ModuleError implements ClearanceError {
    UNEXPECTED(
            "OSP-CL-901",
            INTERNAL,
            false,
            Reason.SERVER,
            "Something happened that should not.",
            "Report it with the log of this time."),
    STOPPING(
            "OSP-CL-902",
            INSUFFICIENT_RESOURCES,
            true,
            Reason.NONE,
            "The module is being stopped.",
            "Nothing: the job is given back."),
    AUDIT_FAILED(
            "OSP-CL-903",
            INSUFFICIENT_RESOURCES,
            true,
            Reason.CONFIGURATION,
            "The audit record could not be written.",
            "Check that the disk of the state directory has room and works, and that no other host"
                    + " has the same state directory; no job is taken until it can."),
    NO_RUNNING_HASH(
            "OSP-CL-904",
            INTERNAL,
            false,
            Reason.CONFIGURATION,
            "This Java has no SHA-256 that can be read while it goes on, and without that no"
                    + " delivery could be resumed.",
            "Put a security provider first in `java.security` whose `MessageDigest` can be cloned,"
                    + " such as `SUN`, and start again.");

    private final String code;
    private final ErrorCategory category;
    private final boolean retryable;
    private final Reason reason;
    private final String cause;
    private final String cure;

    ModuleError(
            String code,
            ErrorCategory category,
            boolean retryable,
            Reason reason,
            String cause,
            String cure) {
        this.code = code;
        this.category = category;
        this.retryable = retryable;
        this.reason = reason;
        this.cause = cause;
        this.cure = cure;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ErrorCategory category() {
        return category;
    }

    @Override
    public boolean retryable() {
        return retryable;
    }

    @Override
    public Reason reason() {
        return reason;
    }

    @Override
    public String cause() {
        return cause;
    }

    @Override
    public String cure() {
        return cure;
    }
}
