package ch.onsphere.osp.examples.demo.tree;

/** What the story uses of the example configuration; a test holds both together. */
public final class Example {

    /** The user that the module signs in as. */
    public static final String USER = "onsphere";

    /** A value whose callback leads to both sites. */
    public static final String GATE = "root.entrance.gate";

    /** The server in the north. */
    public static final String NORTH = "root.north";

    /** The server in the south. */
    public static final String SOUTH = "root.south";

    /** Opens the gate in the north. */
    public static final String NORTH_GATE = "root.north.open-gate";

    /** Opens the gate in the south. */
    public static final String SOUTH_GATE = "root.south.open-gate";

    /** Locks the south down; its source is a camera by name. */
    public static final String LOCK_DOWN = "root.south.lock-down";

    /** The name of the event of both gates. */
    public static final String GATE_EVENT = "Open gate";

    /** The name of the event of the lock-down. */
    public static final String LOCK_DOWN_EVENT = "Lock down";

    /** The name of the camera that the lock-down is about. */
    public static final String CAMERA = "Entrance";

    private Example() {}
}
