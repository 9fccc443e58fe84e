package ch.onsphere.osp.examples.clearance;

/** Where a job stands. */
public enum JobState {
    /** Any agent may lock it. */
    AVAILABLE("Available"),
    /** An agent works on it. */
    LOCKED("Locked"),
    /** All of it was delivered. */
    COMPLETED("Completed"),
    /** A part of it was delivered. */
    PARTIALLY_COMPLETED("PartiallyCompleted"),
    /** Nothing could be delivered. */
    FAILED("Failed"),
    /** It can never be done, or nobody wants it any more. */
    CANCELLED("Cancelled");

    private final String label;

    JobState(String label) {
        this.label = label;
    }

    /** Its name on the wire. */
    public String label() {
        return label;
    }

    /** Whether nothing can happen to it any more. */
    public boolean isFinal() {
        return this != AVAILABLE && this != LOCKED;
    }
}
