package ch.onsphere.osp.examples.clearance.crypto;

/** What was delivered cannot be read with the key and the metadata. */
public final class UnreadableContentException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableContentException(String why) {
        super(why);
    }

    UnreadableContentException(String why, Throwable cause) {
        super(why, cause);
    }
}
