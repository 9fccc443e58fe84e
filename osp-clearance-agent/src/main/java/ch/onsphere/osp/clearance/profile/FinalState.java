package ch.onsphere.osp.clearance.profile;

/** How a job can be completed; a profile says how each is written. */
public enum FinalState {
    COMPLETED("completed"),
    PARTIALLY_COMPLETED("partiallyCompleted"),
    FAILED("failed");

    private final String key;

    FinalState(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
