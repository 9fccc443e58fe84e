package ch.onsphere.osp.examples.xprotect.stream;

/** What arrived is no command. */
final class MalformedCommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedCommandException(String message) {
        super(message);
    }
}
