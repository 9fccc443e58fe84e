package ch.onsphere.osp.clearance.error;

import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.INSUFFICIENT_RESOURCES;
import static ch.onsphere.osp.api.ErrorCategory.USER;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ErrorCategory;

/** Why a folder cannot give what it is asked for. */
public enum FolderError implements ClearanceError {
    FOLDER_UNREADABLE(
            "OSP-CL-701",
            EXTERNAL,
            true,
            Reason.CONFIGURATION,
            "The folder with the recordings cannot be read.",
            "Check that it exists, that its disk or share is there, and that the host's user may read"
                    + " it."),
    CAMERA_UNKNOWN(
            "OSP-CL-702",
            USER,
            false,
            Reason.NONE,
            "The folder has no camera of this id.",
            "Make a folder of that name, or let the registry discover the cameras again."),
    FILE_GONE(
            "OSP-CL-703",
            EXTERNAL,
            false,
            Reason.NONE,
            "A recording is no longer in the folder.",
            "Check what moves or deletes recordings; ask for it while it is kept."),
    FILE_CHANGED(
            "OSP-CL-704",
            EXTERNAL,
            true,
            Reason.NONE,
            "A recording was changed while it was read.",
            "Let whatever writes recordings move them into the folder when they are complete; it is"
                    + " tried again."),
    FOLDER_TOO_LARGE(
            "OSP-CL-705",
            INSUFFICIENT_RESOURCES,
            false,
            Reason.CONFIGURATION,
            "There are more files or folders than this module looks through.",
            "Move older recordings elsewhere, or use a folder for each system."),
    OUTSIDE_OF_FOLDER(
            "OSP-CL-706",
            USER,
            false,
            Reason.CONFIGURATION,
            "A link leads out of the folder, and is not followed.",
            "Put the recordings themselves into the folder, or name their own folder."),
    PICTURE_UNREADABLE(
            "OSP-CL-707",
            EXTERNAL,
            false,
            Reason.NONE,
            "A still cannot be read as a picture, or is too large for one.",
            "Check the file; stills are JPEG or PNG of at most 100 megapixels."),
    FOLDER_BUSY(
            "OSP-CL-708",
            INSUFFICIENT_RESOURCES,
            true,
            Reason.NONE,
            "Too many requests wait for this folder.",
            "Check whether its disk or share answers; it is tried again."),
    FILE_GROWING(
            "OSP-CL-709",
            EXTERNAL,
            true,
            Reason.NONE,
            "The file was written within the last 30 seconds, so it may not be complete.",
            "Nothing: the job is given back and comes again. If that goes on, let whatever writes"
                    + " recordings write shorter files.");

    private final String code;
    private final ErrorCategory category;
    private final boolean retryable;
    private final Reason reason;
    private final String cause;
    private final String cure;

    FolderError(
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
