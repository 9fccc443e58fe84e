package ch.onsphere.osp.api;

/** The one exception of the modules: a code, and a sentence for the operator. */
public final class OspException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;

    /**
     * An error without an underlying exception.
     *
     * @param code what kind of error
     * @param message what happened and the cure; never holds a secret
     */
    public OspException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /**
     * An error with the exception that led to it.
     *
     * @param code what kind of error
     * @param message what happened and the cure; never holds a secret
     * @param cause what led to it, or {@code null}
     */
    public OspException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /**
     * What kind of error.
     *
     * @return the code
     */
    public ErrorCode code() {
        return code;
    }
}
