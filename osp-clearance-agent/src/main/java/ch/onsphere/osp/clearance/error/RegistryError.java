package ch.onsphere.osp.clearance.error;

import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.USER;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ErrorCategory;

/** What the registry refuses. */
public enum RegistryError implements ClearanceError {
    FORBIDDEN(
            "OSP-CL-301",
            USER,
            false,
            Reason.CREDENTIALS,
            "The integration may not do this (403).",
            "Give the integration the security policies that the camera registry needs:"
                    + " Clearance, Configurations, Integrations."),
    REQUEST_REFUSED(
            "OSP-CL-302",
            EXTERNAL,
            false,
            Reason.SERVER,
            "The service refuses what it was sent (4xx).",
            "If it refuses every request of this kind, the protocol profile does not fit the"
                    + " service."),
    NOT_FOUND(
            "OSP-CL-303",
            EXTERNAL,
            false,
            Reason.SERVER,
            "The service does not know this address (404).",
            "Check `address`; if it is right, the protocol profile does not fit the service."),
    LOCK_NOT_USABLE(
            "OSP-CL-304",
            EXTERNAL,
            true,
            Reason.SERVER,
            "The service gave a lock that had ended already.",
            "Set the clock of this machine; if it is right, the lock time of the registry is too"
                    + " short."),
    LOCK_NOT_PROVEN(
            "OSP-CL-305",
            EXTERNAL,
            true,
            Reason.SERVER,
            "The service said yes to a lock and did not show that it is this agent's: the job is left"
                    + " alone until it is offered again.",
            "Nothing, if it passes; if it is so with every job, write into `lockProof` of the protocol"
                    + " profile what the service does tell.");

    private final String code;
    private final ErrorCategory category;
    private final boolean retryable;
    private final Reason reason;
    private final String cause;
    private final String cure;

    RegistryError(
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
