package ch.onsphere.osp.examples.xprotect.control;

/** A command that does not exist. */
final class UnknownCommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownCommandException(String command) {
        super("unknown command: " + command);
    }
}
