package ch.onsphere.osp.clearance.error;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ErrorCode;
import ch.onsphere.osp.api.OspException;

/** An error of this module. Each topic has an enum of its own. */
public interface ClearanceError extends ErrorCode {

    /**
     * What a connection's state is owed to when this error caused it.
     *
     * @return the reason
     */
    Reason reason();

    /**
     * What happened.
     *
     * @return a sentence
     */
    String cause();

    /**
     * What to do about it.
     *
     * @return a sentence
     */
    String cure();

    /**
     * This error at one place and time.
     *
     * @param detail what was met, such as the address and what came back; never a secret
     * @return the exception, its message made of cause, detail and cure
     */
    default OspException at(String detail) {
        return at(detail, null);
    }

    /**
     * This error at one place and time, with the exception that led to it.
     *
     * @param detail what was met; never a secret
     * @param led what led to it, or null
     * @return the exception, its message made of cause, detail and cure
     */
    default OspException at(String detail, Throwable led) {
        return new OspException(this, cause() + " [" + detail + "] " + cure(), led);
    }
}
