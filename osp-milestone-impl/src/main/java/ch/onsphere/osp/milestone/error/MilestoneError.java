package ch.onsphere.osp.milestone.error;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ErrorCategory;
import ch.onsphere.osp.api.ErrorCode;
import ch.onsphere.osp.api.OspException;

/**
 * Every error of this module. What docs/errors.md prints of each stands with the others of its
 * topic.
 */
public enum MilestoneError implements ErrorCode {
    CONFIGURATION_INVALID(ConnectionErrors.CONFIGURATION_INVALID),
    CERTIFICATE_FILE_MISSING(ConnectionErrors.CERTIFICATE_FILE_MISSING),
    CERTIFICATE_FILE_WITHOUT_CERTIFICATE(ConnectionErrors.CERTIFICATE_FILE_WITHOUT_CERTIFICATE),
    HOST_UNKNOWN(ConnectionErrors.HOST_UNKNOWN),
    CONNECTION_REFUSED(ConnectionErrors.CONNECTION_REFUSED),
    CONNECT_TIMEOUT(ConnectionErrors.CONNECT_TIMEOUT),
    NO_ANSWER(ConnectionErrors.NO_ANSWER),
    CONNECTION_LOST(ConnectionErrors.CONNECTION_LOST),
    CERTIFICATE_UNKNOWN_AUTHORITY(ConnectionErrors.CERTIFICATE_UNKNOWN_AUTHORITY),
    CERTIFICATE_EXPIRED(ConnectionErrors.CERTIFICATE_EXPIRED),
    CERTIFICATE_OTHER_HOST(ConnectionErrors.CERTIFICATE_OTHER_HOST),
    TLS_FAILED(ConnectionErrors.TLS_FAILED),
    GATEWAY_ABSENT(ConnectionErrors.GATEWAY_ABSENT),
    GATEWAY_DOWN(ConnectionErrors.GATEWAY_DOWN),
    ANSWER_NOT_UNDERSTOOD(ConnectionErrors.ANSWER_NOT_UNDERSTOOD),
    ANSWER_TOO_LARGE(ConnectionErrors.ANSWER_TOO_LARGE),
    REDIRECTED(ConnectionErrors.REDIRECTED),
    SERVER_FAILED(ConnectionErrors.SERVER_FAILED),
    SERVER_BUSY(ConnectionErrors.SERVER_BUSY),
    CERTIFICATE_NOT_YET_VALID(ConnectionErrors.CERTIFICATE_NOT_YET_VALID),
    VERSION_TOO_OLD(ConnectionErrors.VERSION_TOO_OLD),
    PROXY_UNREACHABLE(ConnectionErrors.PROXY_UNREACHABLE),
    PROXY_SIGN_IN(ConnectionErrors.PROXY_SIGN_IN),
    PROXY_REFUSED(ConnectionErrors.PROXY_REFUSED),
    PROXY_FOUND_NO_SERVER(ConnectionErrors.PROXY_FOUND_NO_SERVER),
    INVALID_CREDENTIALS(SignInErrors.INVALID_CREDENTIALS),
    LOCKED_OUT(SignInErrors.LOCKED_OUT),
    CHANGE_PASSWORD(SignInErrors.CHANGE_PASSWORD),
    CLIENT_REFUSED(SignInErrors.CLIENT_REFUSED),
    TOKEN_REJECTED(SignInErrors.TOKEN_REJECTED),
    FORBIDDEN(SignInErrors.FORBIDDEN),
    EVENT_UNKNOWN(CommandErrors.EVENT_UNKNOWN),
    EVENT_AMBIGUOUS(CommandErrors.EVENT_AMBIGUOUS),
    EVENT_NOT_PERMITTED(CommandErrors.EVENT_NOT_PERMITTED),
    SOURCE_UNKNOWN(CommandErrors.SOURCE_UNKNOWN),
    SOURCE_AMBIGUOUS(CommandErrors.SOURCE_AMBIGUOUS),
    REQUEST_REFUSED(CommandErrors.REQUEST_REFUSED),
    OUTCOME_UNKNOWN(CommandErrors.OUTCOME_UNKNOWN),
    COMMAND_EXPIRED(CommandErrors.COMMAND_EXPIRED),
    QUEUE_FULL(CommandErrors.QUEUE_FULL),
    STOPPING(CommandErrors.STOPPING),
    LIST_UNREADABLE(CommandErrors.LIST_UNREADABLE),
    CONTENT_NOT_BOOLEAN(CommandErrors.CONTENT_NOT_BOOLEAN),
    EVENT_REQUEST_INVALID(CommandErrors.EVENT_REQUEST_INVALID),
    TYPE_NEEDS_NEWER_VERSION(CommandErrors.TYPE_NEEDS_NEWER_VERSION),
    COMMAND_KEPT(CommandErrors.COMMAND_KEPT),
    COMMAND_OUTDATED(CommandErrors.COMMAND_OUTDATED),
    COMMANDS_NOT_KEPT(CommandErrors.COMMANDS_NOT_KEPT),
    OUTPUT_UNKNOWN(CommandErrors.OUTPUT_UNKNOWN),
    OUTPUT_AMBIGUOUS(CommandErrors.OUTPUT_AMBIGUOUS),
    PRESET_UNKNOWN(CommandErrors.PRESET_UNKNOWN),
    PRESET_AMBIGUOUS(CommandErrors.PRESET_AMBIGUOUS),
    DEVICE_FAILED(CommandErrors.DEVICE_FAILED),
    TASK_UNFINISHED(CommandErrors.TASK_UNFINISHED),
    TASK_UNAVAILABLE(CommandErrors.TASK_UNAVAILABLE),
    RECORDER_UNREACHABLE(CommandErrors.RECORDER_UNREACHABLE),
    RECORDER_NOT_ENCRYPTED(CommandErrors.RECORDER_NOT_ENCRYPTED),
    RECORDER_SIGN_IN_REFUSED(CommandErrors.RECORDER_SIGN_IN_REFUSED),
    OWNER_EVENT_UNKNOWN(IntakeErrors.OWNER_EVENT_UNKNOWN),
    STATE_GROUP_UNKNOWN(IntakeErrors.STATE_GROUP_UNKNOWN),
    STATE_GROUP_AMBIGUOUS(IntakeErrors.STATE_GROUP_AMBIGUOUS),
    STATE_UNKNOWN(IntakeErrors.STATE_UNKNOWN),
    STATE_NOT_MAPPED(IntakeErrors.STATE_NOT_MAPPED),
    STATE_NOT_TOLD(IntakeErrors.STATE_NOT_TOLD),
    CONTENT_MISSING(IntakeErrors.CONTENT_MISSING),
    EVENTS_OVERLOADED(IntakeErrors.EVENTS_OVERLOADED),
    JOURNAL_FAILED(IntakeErrors.JOURNAL_FAILED),
    WEBHOOK_SIGNATURE(IntakeErrors.WEBHOOK_SIGNATURE),
    WEBHOOK_REFUSED(IntakeErrors.WEBHOOK_REFUSED),
    WEBHOOK_CLOCK(IntakeErrors.WEBHOOK_CLOCK),
    WEBHOOK_PATH_TAKEN(IntakeErrors.WEBHOOK_PATH_TAKEN),
    WEBHOOK_BY_HAND(IntakeErrors.WEBHOOK_BY_HAND),
    STREAM_ABSENT(StreamErrors.STREAM_ABSENT),
    STREAM_REFUSED(StreamErrors.STREAM_REFUSED),
    STREAM_LOST(StreamErrors.STREAM_LOST),
    STREAM_SILENT(StreamErrors.STREAM_SILENT),
    EVENTS_LOST(StreamErrors.EVENTS_LOST),
    ALARM_DEFINITION_UNKNOWN(AlarmErrors.ALARM_DEFINITION_UNKNOWN),
    ALARM_DEFINITION_AMBIGUOUS(AlarmErrors.ALARM_DEFINITION_AMBIGUOUS),
    ALARM_STATE_UNKNOWN(AlarmErrors.ALARM_STATE_UNKNOWN),
    ALARMS_TOO_MANY(AlarmErrors.ALARMS_TOO_MANY),
    ALARMS_UNREADABLE(AlarmErrors.ALARMS_UNREADABLE),
    INTERNAL_ERROR(
            new Description(
                    "OSP-MS-901",
                    ErrorCategory.INTERNAL,
                    false,
                    Reason.SERVER,
                    "Something happened that should not.",
                    "Report it with the log lines around it."));

    private final String code;
    private final ErrorCategory category;
    private final boolean retryable;
    private final Reason reason;
    private final String cause;
    private final String cure;

    MilestoneError(Description description) {
        code = description.code();
        category = description.category();
        retryable = description.retryable();
        reason = description.reason();
        cause = description.cause();
        cure = description.cure();
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
     * What a connection's state is owed to when this error caused it.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Whether the site has refused the user or the client itself, or the proxy its user, so that
     * asking again only locks it.
     *
     * @return true for the errors that somebody has to mend first
     */
    public boolean isRefusedSignIn() {
        return switch (this) {
            case INVALID_CREDENTIALS, LOCKED_OUT, CHANGE_PASSWORD, CLIENT_REFUSED, PROXY_SIGN_IN ->
                    true;
            default -> false;
        };
    }

    /**
     * Why it happens, in general.
     *
     * @return a sentence
     */
    public String cause() {
        return cause;
    }

    /**
     * What to do about it.
     *
     * @return a sentence
     */
    public String cure() {
        return cure;
    }

    /**
     * This error at one place and time.
     *
     * @param detail what was met, such as the address and what came back; never a secret
     * @return the exception, its message made of cause, detail and cure
     */
    public OspException at(String detail) {
        return at(detail, null);
    }

    /**
     * This error at one place and time, with the exception that led to it.
     *
     * @param detail what was met; never a secret
     * @param led what led to it, or null
     * @return the exception, its message made of cause, detail and cure
     */
    public OspException at(String detail, Throwable led) {
        return new OspException(this, cause + " [" + detail + "] " + cure, led);
    }

    /**
     * An exception in a few words, to stand within the message of another.
     *
     * @param failure an exception made by {@link #at}
     * @return its code, cause and detail, without the cure
     */
    public static String summary(OspException failure) {
        String message = failure.getMessage();
        String cure = ' ' + of(failure).cure;
        int end = message.endsWith(cure) ? message.length() - cure.length() : message.length();
        return failure.code().code() + ": " + message.substring(0, end);
    }

    /**
     * What an exception says beside what all of its kind say.
     *
     * @param failure an exception made by {@link #at}
     * @return its detail
     */
    public static String detail(OspException failure) {
        MilestoneError error = of(failure);
        String message = failure.getMessage();
        String before = error.cause + " [";
        String after = "] " + error.cure;
        return message.startsWith(before) && message.endsWith(after)
                ? message.substring(before.length(), message.length() - after.length())
                : message;
    }

    /**
     * The error of an exception of this module.
     *
     * @param failure an exception made by {@link #at}
     * @return its error, or {@link #INTERNAL_ERROR} when it was made elsewhere
     */
    public static MilestoneError of(OspException failure) {
        return failure.code() instanceof MilestoneError error ? error : INTERNAL_ERROR;
    }
}
