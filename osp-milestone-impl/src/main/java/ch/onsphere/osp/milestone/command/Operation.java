package ch.onsphere.osp.milestone.command;

/**
 * What can be asked of a server, and whether it may be asked once more when the answer to the first
 * request was lost: only where twice comes to the same as once.
 */
public enum Operation {
    /** An event is triggered; twice it may open a door twice. */
    TRIGGER_EVENT("triggered the event", false),
    /** A relay is switched on. */
    ACTIVATE_OUTPUT("activated the output", true),
    /** A relay is switched off. */
    DEACTIVATE_OUTPUT("deactivated the output", true),
    /** A relay is switched on for a moment; twice there are two moments. */
    PULSE_OUTPUT("triggered the output", false),
    /** A camera moves to a position. */
    GO_TO_PRESET("moved the camera to the preset", true),
    /** A manual recording begins. */
    START_RECORDING("started the recording", true),
    /** A manual recording ends. */
    STOP_RECORDING("stopped the recording", true),
    /** An alarm is raised; twice there are two alarms. */
    RAISE_ALARM("raised the alarm", false),
    /** Alarms are moved into a state. */
    MOVE_ALARMS("moved the alarms", true),
    /** A bookmark is set; twice there are two. */
    SET_BOOKMARK("set the bookmark", false),
    /** Recordings are protected; twice there are two locks to be lifted. */
    LOCK_EVIDENCE("locked the evidence", false),
    /** A webhook is created, after a look whether it exists. */
    CREATE_WEBHOOK("created the webhook", true);

    private final String done;
    private final boolean repeatable;

    Operation(String done, boolean repeatable) {
        this.done = done;
        this.repeatable = repeatable;
    }

    /**
     * What XProtect has done, for a person.
     *
     * @return words that follow "XProtect"
     */
    public String done() {
        return done;
    }

    /**
     * Whether it may be asked for again after an answer was lost.
     *
     * @return false when what happens twice is not what was wanted
     */
    public boolean mayBeRepeated() {
        return repeatable;
    }
}
