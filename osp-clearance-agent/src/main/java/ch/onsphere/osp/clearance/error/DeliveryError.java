package ch.onsphere.osp.clearance.error;

import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.INSUFFICIENT_RESOURCES;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ErrorCategory;

/** Why a file cannot be brought to the service, apart from what the service says. */
public enum DeliveryError implements ClearanceError {
    SOURCE_BROKE_OFF(
            "OSP-CL-501",
            EXTERNAL,
            true,
            Reason.SERVER,
            "The source of a file could not be read to its end.",
            "Check the media source; the job is tried again."),
    BLOCK_TOO_LARGE(
            "OSP-CL-502",
            EXTERNAL,
            false,
            Reason.SERVER,
            "The service takes no blocks of this size (413).",
            "Smaller ones are tried by themselves; if this stays, check what a proxy between allows."),
    FILE_TOO_LARGE(
            "OSP-CL-503",
            EXTERNAL,
            false,
            Reason.SERVER,
            "A file has more blocks than a service of this kind can hold.",
            "Ask for a shorter interval, or raise the size of blocks."),
    STAGING_FAILED(
            "OSP-CL-504",
            INSUFFICIENT_RESOURCES,
            true,
            Reason.NONE,
            "A file could not be put together in the staging folder.",
            "Check that the folder exists, belongs to the host's user and has room; the job is tried"
                    + " again."),
    JOURNAL_FAILED(
            "OSP-CL-505",
            INSUFFICIENT_RESOURCES,
            true,
            Reason.NONE,
            "The journal of deliveries could not be written or read.",
            "Check that the disk of the state directory has room and works; the job is tried again."),
    JOURNAL_IN_USE(
            "OSP-CL-506",
            INSUFFICIENT_RESOURCES,
            true,
            Reason.NONE,
            "The journal of deliveries is held by another process.",
            "Stop the other host that has the same state directory.");

    private final String code;
    private final ErrorCategory category;
    private final boolean retryable;
    private final Reason reason;
    private final String cause;
    private final String cure;

    DeliveryError(
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
