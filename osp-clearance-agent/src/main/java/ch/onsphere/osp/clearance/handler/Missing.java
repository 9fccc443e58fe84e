package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.ErrorCode;
import ch.onsphere.osp.api.OspException;

/**
 * Something that was asked for and will not be delivered.
 *
 * @param what what it is
 * @param why the error that says why
 */
record Missing(String what, OspException why) {

    boolean isOf(ErrorCode code) {
        return why.code() == code;
    }

    @Override
    public String toString() {
        return what + " (" + why.code().code() + ")";
    }
}
