package ch.onsphere.osp.milestone.configuration;

/** What is done with a manual recording. */
public enum RecordingChange {
    /** It begins. */
    START,
    /** It ends. */
    STOP
}
