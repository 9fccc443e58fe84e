package ch.onsphere.osp.milestone.configuration;

/** What an output does on the server. */
public enum OutputType {
    /** Triggers a user-defined or analytics event. */
    TRIGGER_EVENT,
    /** Switches a relay. */
    SET_OUTPUT,
    /** Moves a camera to a preset. */
    PTZ_PRESET,
    /** Starts or stops a recording. */
    RECORDING,
    /** Raises an alarm. */
    ALARM,
    /** Moves alarms into another state, as an acknowledgement does. */
    ALARM_STATE,
    /** Sets a bookmark. */
    BOOKMARK,
    /** Protects recordings from deletion. */
    EVIDENCE_LOCK
}
