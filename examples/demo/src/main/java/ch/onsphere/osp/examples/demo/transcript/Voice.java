package ch.onsphere.osp.examples.demo.transcript;

/** Whose side a line tells of. */
public enum Voice {
    /** The host, the module and who uses them. */
    ONSPHERE("OnSphere"),
    /** The site in the north. */
    NORTH("north"),
    /** The site in the south. */
    SOUTH("south"),
    /** The Clearance account. */
    ACCOUNT("account"),
    /** The reader, who may do the same by hand. */
    TRY("try");

    private final String label;

    Voice(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
