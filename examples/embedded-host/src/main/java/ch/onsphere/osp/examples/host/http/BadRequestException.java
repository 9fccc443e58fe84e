package ch.onsphere.osp.examples.host.http;

/** What somebody asked for cannot be understood. The message says what is expected. */
final class BadRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    BadRequestException(String message) {
        super(message);
    }

    BadRequestException(String message, Throwable cause) {
        super(message, cause);
    }
}
