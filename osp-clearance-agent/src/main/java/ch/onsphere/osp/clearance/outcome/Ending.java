package ch.onsphere.osp.clearance.outcome;

/** What the service is told at the end of a job. */
public enum Ending {
    /** Everything was delivered. */
    COMPLETED("Completed"),
    /** A part was delivered, and it is said what is missing. */
    PARTIALLY_COMPLETED("PartiallyCompleted"),
    /** It was tried, and nothing came of it. */
    FAILED("Failed"),
    /** It can never be done: nobody is offered it again. */
    CANCELLED("cancelled"),
    /** It cannot be done now: everybody is offered it again. */
    RELEASED("released"),
    /** Nothing at all: the job belongs to somebody else. */
    LEFT("left alone");

    private final String written;

    Ending(String written) {
        this.written = written;
    }

    /**
     * As it stands in the documentation.
     *
     * @return a word or two
     */
    public String written() {
        return written;
    }

    /**
     * Whether the job is over for everybody.
     *
     * @return false when it may come back
     */
    public boolean isFinal() {
        return this != RELEASED && this != LEFT;
    }
}
