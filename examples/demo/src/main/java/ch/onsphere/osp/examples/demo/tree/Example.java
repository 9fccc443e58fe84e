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

    /** What that camera can be turned to. */
    public static final String PRESET = "Door";

    /** The name of the relay. */
    public static final String RELAY = "Barrier";

    /** A value that the relay follows. */
    public static final String BARRIER = "root.entrance.barrier";

    /** Switches the relay. */
    public static final String SOUTH_BARRIER = "root.south.barrier";

    /** A momentary value that is noted down on the south. */
    public static final String PANIC = "root.emergency.panic";

    /** Raises an alarm for it. */
    public static final String PANIC_ALARM = "root.south.panic-alarm";

    /** Sets a bookmark for it. */
    public static final String PANIC_BOOKMARK = "root.south.panic-bookmark";

    /** Protects recordings for it. */
    public static final String PANIC_EVIDENCE = "root.south.panic-evidence";

    /** A value that follows the alarms of a definition. */
    public static final String INTRUSION = "root.south.intrusion";

    /** The name of that definition. */
    public static final String INTRUSION_ALARM = "Intrusion";

    /** A momentary value that acknowledges those alarms. */
    public static final String INTRUSION_SEEN = "root.emergency.intrusion-seen";

    /** Acknowledges them on the site. */
    public static final String ACKNOWLEDGE_INTRUSION = "root.south.acknowledge-intrusion";

    /** A value that the event of the south's gate sets. */
    public static final String GATE_OPENED = "root.south.gate-opened";

    /** A value that is true while the camera sees motion; it leads to the camera itself. */
    public static final String MOTION = "root.south.motion";

    /** Turns the camera to the door. */
    public static final String LOOK_AT_DOOR = "root.south.look-at-door";

    /** Records with the camera. */
    public static final String RECORD_DOOR = "root.south.record-door";

    /** Where the south's webhooks arrive. */
    public static final String SOUTH_WEBHOOK = "/osp/webhooks/south";

    /** The module instance that runs the servers. */
    public static final String XPROTECT_MODULE = "modules.milestone.milestone-1";

    /** The module instance that runs the agent. */
    public static final String CLEARANCE_MODULE = "modules.clearance.clearance-1";

    /** The agent that serves a registry. */
    public static final String REGISTRY = "root.registry";

    /** The folder whose recordings it delivers. */
    public static final String ARCHIVE = "root.archive";

    /** A camera of that folder. */
    public static final String GATE_CAMERA = "gate";

    private Example() {}
}
