package ch.onsphere.osp.milestone.owner;

/** What became of an event. */
public enum Outcome {
    /** It set the values that it concerns. */
    PUBLISHED,
    /** It was taken before, by this door or the other. */
    REPEATED,
    /** It concerns no owner. */
    IGNORED
}
