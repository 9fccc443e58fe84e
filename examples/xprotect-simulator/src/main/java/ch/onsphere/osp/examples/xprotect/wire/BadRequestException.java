package ch.onsphere.osp.examples.xprotect.wire;

/** A request that cannot be understood; its message is what the client may read (400). */
public final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the text for the client. */
    public BadRequestException(String message) {
        super(message);
    }

    /** With the text for the client and what went wrong. */
    public BadRequestException(String message, Throwable cause) {
        super(message, cause);
    }
}
