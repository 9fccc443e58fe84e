package ch.onsphere.osp.examples.host.webhook;

/** A receiver has as many requests without an answer as it may have. */
public final class OverloadedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OverloadedException(String path) {
        super("too many requests of [" + path + "] have no answer yet");
    }
}
