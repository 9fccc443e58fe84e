package ch.onsphere.osp.examples.clearance.wire;

/** A request is refused. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** Refuses with an HTTP status and says why. */
    public ApiException(int status, String detail) {
        super(detail);
        this.status = status;
    }

    /** Refuses because of something else. */
    public ApiException(int status, String detail, Throwable cause) {
        super(detail, cause);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
