package ch.onsphere.osp.clearance.outcome;

import ch.onsphere.osp.api.ErrorCategory;
import ch.onsphere.osp.api.ErrorCode;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.CredentialsError;
import ch.onsphere.osp.clearance.error.DeliveryError;
import ch.onsphere.osp.clearance.error.FolderError;
import ch.onsphere.osp.clearance.error.JobError;
import ch.onsphere.osp.clearance.error.ModuleError;
import ch.onsphere.osp.clearance.error.RegistryError;

/** What an error of a job comes to. */
public final class Verdicts {

    private Verdicts() {}

    /**
     * What it comes to when an error ends the work.
     *
     * @param failure the error
     * @return the situation
     */
    public static Situation of(OspException failure) {
        ErrorCode code = failure.code();
        if (code instanceof JobError error) {
            return of(error);
        }
        if (code == DeliveryError.SOURCE_BROKE_OFF || code instanceof FolderError) {
            return Situation.SOURCE_AWAY;
        }
        if (code == ModuleError.STOPPING) {
            return Situation.SHUTTING_DOWN;
        }
        if (code == RegistryError.FORBIDDEN) {
            return Situation.FORBIDDEN;
        }
        if (code.category() == ErrorCategory.INSUFFICIENT_RESOURCES) {
            return Situation.NO_ROOM;
        }
        if (code.category() == ErrorCategory.INTERNAL) {
            return Situation.UNEXPECTED;
        }
        // Credentials are somebody's to mend, and until then no job is to be lost.
        return code.retryable() || code instanceof CredentialsError
                ? Situation.SERVICE_AWAY
                : Situation.REFUSED;
    }

    private static Situation of(JobError error) {
        return switch (error) {
            case TYPE_UNSUPPORTED -> Situation.TYPE_UNSUPPORTED;
            case REQUEST_MALFORMED -> Situation.REQUEST_MALFORMED;
            case INTERVAL_ABSURD -> Situation.INTERVAL_ABSURD;
            case DEVICE_UNKNOWN, DEVICE_AMBIGUOUS -> Situation.DEVICE_UNKNOWN;
            case NOTHING_RECORDED -> Situation.NOTHING_RECORDED;
            case SOURCE_AWAY, SOURCE_FAILED -> Situation.SOURCE_AWAY;
            case NOT_YET_RECORDED -> Situation.NOT_YET_RECORDED;
            case TOO_MANY_CLIPS -> Situation.NOTHING_DELIVERED;
        };
    }
}
