package ch.onsphere.osp.clearance.registry;

/**
 * The job is no longer this agent's: its lock ended, or the service said so. Whatever is under way
 * for it stops, and nothing is completed. An outcome rather than an error, hence without a code.
 */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells how it became known.
     *
     * @param message what happened, such as the answer of the service
     */
    public LeaseLostException(String message) {
        super(message);
    }
}
