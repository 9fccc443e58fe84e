package ch.onsphere.osp.milestone.configuration;

/** What is done with a relay. */
public enum RelayChange {
    /** It is switched on, and stays so. */
    ACTIVATE,
    /** It is switched off, and stays so. */
    DEACTIVATE,
    /** It is switched on and, after a moment, off again. */
    PULSE
}
