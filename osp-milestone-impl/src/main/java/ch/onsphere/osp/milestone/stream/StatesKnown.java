package ch.onsphere.osp.milestone.stream;

/** What the owners know of the states that they follow. */
enum StatesKnown {
    /** They were never told. */
    NEVER,
    /** They were, but have an error in their place by now, or may have missed a change. */
    ONCE,
    /** They know, unless an event is missing. */
    WELL
}
