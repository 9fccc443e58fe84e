package ch.onsphere.osp.examples.host.error;

import static ch.onsphere.osp.api.ErrorCategory.EXTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.INSUFFICIENT_RESOURCES;
import static ch.onsphere.osp.api.ErrorCategory.INTERNAL;
import static ch.onsphere.osp.api.ErrorCategory.USER;

import ch.onsphere.osp.api.ErrorCategory;
import ch.onsphere.osp.api.ErrorCode;
import java.util.Arrays;
import java.util.Optional;

/** The errors that the host itself finds, apart from those of its modules. */
public enum HostError implements ErrorCode {
    /** The options of the host cannot be used. */
    BAD_OPTIONS("OSP-EH-001", USER, false, "Read the sentence; `./osp run --help` explains them."),
    /** The host cannot listen on its address. */
    CANNOT_LISTEN(
            "OSP-EH-002",
            USER,
            false,
            "Choose another `--http-port`, or end the program that has it."),
    /** The host's own directory for states cannot be used. */
    NO_STATE_DIRECTORY(
            "OSP-EH-003",
            USER,
            false,
            "Name one with `--state` that the host's user may write to and no other "
                    + "host has."),
    /** No module serves the output. */
    NO_SUCH_OUTPUT(
            "OSP-EH-101",
            USER,
            false,
            "Correct the ItemId; `GET /osp/api/outputs` lists those that are served."),
    /** The file of the output has an error. */
    OUTPUT_HAS_ERROR("OSP-EH-102", USER, false, "Run `./osp validate` and mend what it reports."),
    /** The module that serves the output is not running now. */
    MODULE_NOT_RUNNING(
            "OSP-EH-103",
            INTERNAL,
            true,
            "Wait for its restart; look at `GET /osp/api/modules` and the log."),
    /** Too many commands are under way. */
    TOO_MANY_COMMANDS(
            "OSP-EH-104",
            INSUFFICIENT_RESOURCES,
            true,
            "Send fewer, or find out why the output does not answer."),
    /** The module broke its contract while it carried out a command. */
    MODULE_FAILED("OSP-EH-105", INTERNAL, false, "Report it with the log lines around it."),
    /** No module offers events on the server. */
    NO_SUCH_SERVER(
            "OSP-EH-106",
            USER,
            false,
            "Correct the ItemId; `GET /osp/api/servers` lists the servers; one with "
                    + "an error is not served."),
    /** No module receives webhooks of the server. */
    NO_SUCH_WEBHOOK(
            "OSP-EH-107",
            USER,
            false,
            "Correct the ItemId, or write `webhook` into its file; `GET "
                    + "/osp/api/webhooks` lists those that are served."),
    /** No value has this address. */
    NO_SUCH_VALUE(
            "OSP-EH-111", USER, false, "Correct the ItemId; `GET /osp/api/values` lists them."),
    /** The content is not of the value's type. */
    BAD_CONTENT(
            "OSP-EH-112", USER, false, "Write a content of the type that `value.ospp` declares."),
    /** The request is not understood. */
    BAD_REQUEST(
            "OSP-EH-201",
            USER,
            false,
            "Read the sentence; the page of the embedded host lists the requests."),
    /** The request lacks the token, or names another host. */
    NOT_ALLOWED(
            "OSP-EH-202",
            USER,
            false,
            "Send `Authorization: Bearer` with the token (`--api-token-file` of "
                    + "`./osp`); address the host by the name it listens on."),
    /** The address of the request leads nowhere. */
    NOT_FOUND(
            "OSP-EH-203",
            USER,
            false,
            "Correct the path; for `./osp trigger` and `./osp webhook`, start the "
                    + "host, or name its address with `--host`."),
    /** The body of the request is too long. */
    TOO_LARGE("OSP-EH-204", USER, false, "Send less."),
    /** A receiver did not answer as it should. */
    RECEIVER_FAILED(
            "OSP-EH-205",
            EXTERNAL,
            true,
            "Look at the state of its module; the sender will try again."),
    /** More is posted at once than the host takes in. */
    OVERLOADED(
            "OSP-EH-206",
            INSUFFICIENT_RESOURCES,
            true,
            "Try again after the time that `Retry-After` tells; find out who posts " + "so much."),
    /** The body of the request took too long to arrive. */
    TOO_SLOW("OSP-EH-207", EXTERNAL, true, "Look at the network between the sender and the host."),
    /** Nobody receives there now, and a module that may do so does not run. */
    RECEIVER_AWAY(
            "OSP-EH-208",
            INTERNAL,
            true,
            "Nothing while a module restarts; else `GET /osp/api/modules` tells "
                    + "which one does not run, and why."),
    /** The host itself failed. */
    UNEXPECTED("OSP-EH-901", INTERNAL, false, "Report it with the log lines around it.");

    private final String code;
    private final ErrorCategory category;
    private final boolean retryable;
    private final String cure;

    HostError(String code, ErrorCategory category, boolean retryable, String cure) {
        this.code = code;
        this.category = category;
        this.retryable = retryable;
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

    /**
     * What to do about it, as docs/errors.md has it.
     *
     * @return a sentence, with what can be typed between backquotes
     */
    public String cure() {
        return cure;
    }

    /**
     * The error of a code.
     *
     * @param code such as {@code OSP-EH-101}
     * @return the error, or empty when it is none of the host
     */
    public static Optional<HostError> of(String code) {
        return Arrays.stream(values()).filter(error -> error.code.equals(code)).findFirst();
    }
}
