package ch.onsphere.osp.examples.clearance;

/** What an account can ask of an agent. */
public enum JobType {
    /** Recordings of devices. */
    MEDIA("mediarequest"),
    /** The cameras that the agent can reach. */
    DISCOVERY("discovery"),
    /** Stills of devices. */
    THUMBNAIL("thumbnail");

    private final String label;

    JobType(String label) {
        this.label = label;
    }

    /** Its name on the wire. */
    public String label() {
        return label;
    }
}
