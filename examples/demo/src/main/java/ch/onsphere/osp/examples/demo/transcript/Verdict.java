package ch.onsphere.osp.examples.demo.transcript;

/** What became of a step. */
public enum Verdict {
    /** All that it promised was seen. */
    OBSERVED,
    /** Something was not as expected. */
    NOT_OBSERVED,
    /** It could not be played, because one before it had failed. */
    NOT_REACHED
}
