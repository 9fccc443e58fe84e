package ch.onsphere.osp.examples.host.error;

import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.INSUFFICIENT_RESOURCES;
import static ch.onsphere.osp.api.ErrorCategory.INTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.USER;

import ch.onsphere.osp.api.ErrorCategory;
import ch.onsphere.osp.api.ErrorCode;

/** The errors that the host itself finds, apart from those of its modules. */
public enum HostError implements ErrorCode {
    /** The options of the host cannot be used. */
    BAD_OPTIONS("OSP-EH-001", USER, false),
    /** The host cannot listen on its address. */
    CANNOT_LISTEN("OSP-EH-002", USER, false),
    /** The host's own directory for states cannot be used. */
    NO_STATE_DIRECTORY("OSP-EH-003", USER, false),
    /** No module serves the output. */
    NO_SUCH_OUTPUT("OSP-EH-101", USER, false),
    /** The file of the output has an error. */
    OUTPUT_HAS_ERROR("OSP-EH-102", USER, false),
    /** The module that serves the output is not running now. */
    MODULE_NOT_RUNNING("OSP-EH-103", INTERNAL, true),
    /** Too many commands are under way. */
    TOO_MANY_COMMANDS("OSP-EH-104", INSUFFICIENT_RESOURCES, true),
    /** The module broke its contract while it carried out a command. */
    MODULE_FAILED("OSP-EH-105", INTERNAL, false),
    /** No module offers events on the server. */
    NO_SUCH_SERVER("OSP-EH-106", USER, false),
    /** No module receives webhooks of the server. */
    NO_SUCH_WEBHOOK("OSP-EH-107", USER, false),
    /** No value has this address. */
    NO_SUCH_VALUE("OSP-EH-111", USER, false),
    /** The content is not of the value's type. */
    BAD_CONTENT("OSP-EH-112", USER, false),
    /** The request is not understood. */
    BAD_REQUEST("OSP-EH-201", USER, false),
    /** The request lacks the token, or names another host. */
    NOT_ALLOWED("OSP-EH-202", USER, false),
    /** The address of the request leads nowhere. */
    NOT_FOUND("OSP-EH-203", USER, false),
    /** The body of the request is too long. */
    TOO_LARGE("OSP-EH-204", USER, false),
    /** A receiver did not answer as it should. */
    RECEIVER_FAILED("OSP-EH-205", EXTERNAL, true),
    /** More is posted at once than the host takes in. */
    OVERLOADED("OSP-EH-206", INSUFFICIENT_RESOURCES, true),
    /** The body of the request took too long to arrive. */
    TOO_SLOW("OSP-EH-207", EXTERNAL, true),
    /** Nobody receives there now, and a module that may do so does not run. */
    RECEIVER_AWAY("OSP-EH-208", INTERNAL, true),
    /** The host itself failed. */
    UNEXPECTED("OSP-EH-901", INTERNAL, false);

    private final String code;
    private final ErrorCategory category;
    private final boolean retryable;

    HostError(String code, ErrorCategory category, boolean retryable) {
        this.code = code;
        this.category = category;
        this.retryable = retryable;
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
}
