package ch.onsphere.osp.clearance.error;

import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.USER;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ErrorCategory;

/** Why a job, or a part of it, was not done. */
public enum JobError implements ClearanceError {
    TYPE_UNSUPPORTED(
            "OSP-CL-801",
            EXTERNAL,
            false,
            Reason.NONE,
            "The job asks for something that this agent does not know.",
            "Nothing, if another agent serves it; else update this module."),
    REQUEST_MALFORMED(
            "OSP-CL-802",
            EXTERNAL,
            false,
            Reason.NONE,
            "The job does not say what is asked for.",
            "Ask again in Clearance; if all jobs are so, the protocol profile does not fit the"
                    + " service."),
    INTERVAL_ABSURD(
            "OSP-CL-803",
            USER,
            false,
            Reason.NONE,
            "The job asks for an interval that cannot be meant.",
            "Ask again for one that ends after it begins, lies in the past, and is no longer than"
                    + " `longestInterval`."),
    DEVICE_UNKNOWN(
            "OSP-CL-804",
            USER,
            false,
            Reason.NONE,
            "No media source has this camera.",
            "Post a discovery job in Clearance, so that its list of cameras is the one of the"
                    + " media sources."),
    DEVICE_AMBIGUOUS(
            "OSP-CL-805",
            USER,
            false,
            Reason.NONE,
            "Several media sources have a camera of this id.",
            "Post a discovery job in Clearance: the cameras are then told apart."),
    NOTHING_RECORDED(
            "OSP-CL-806",
            EXTERNAL,
            false,
            Reason.NONE,
            "Nothing is recorded of the camera at that time.",
            "Check in the video system whether it records, and how long it keeps."),
    SOURCE_AWAY(
            "OSP-CL-807",
            EXTERNAL,
            true,
            Reason.NETWORK,
            "A media source is not there now.",
            "Check the connection that `mediaSources` names; the job is given back and comes"
                    + " again."),
    SOURCE_FAILED(
            "OSP-CL-808",
            EXTERNAL,
            true,
            Reason.SERVER,
            "A media source could not answer.",
            "Check the video system; the job is given back and comes again."),
    TOO_MANY_CLIPS(
            "OSP-CL-809",
            EXTERNAL,
            false,
            Reason.NONE,
            "A media source has more pieces for one interval than are accepted.",
            "Ask for a shorter interval."),
    NOT_YET_RECORDED(
            "OSP-CL-810",
            EXTERNAL,
            true,
            Reason.NONE,
            "The job asks for a time that has not passed.",
            "Nothing: it is done once that time has passed.");

    private final String code;
    private final ErrorCategory category;
    private final boolean retryable;
    private final Reason reason;
    private final String cause;
    private final String cure;

    JobError(
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
