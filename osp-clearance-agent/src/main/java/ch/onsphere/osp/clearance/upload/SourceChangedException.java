package ch.onsphere.osp.clearance.upload;

/**
 * A source that was read again gave other bytes than before. Its file is begun anew, with another
 * key: under the same key and vector the service would get two contents, and under GCM whoever saw
 * both could read both and forge a third.
 */
final class SourceChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SourceChangedException(String message) {
        super(message);
    }
}
