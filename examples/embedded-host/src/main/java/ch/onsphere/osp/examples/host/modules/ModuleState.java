package ch.onsphere.osp.examples.host.modules;

/** Where a module instance stands in its life. */
public enum ModuleState {
    /** Known, not yet begun. */
    LATENT,
    /** Being created and started. */
    STARTING,
    /** At work. */
    STARTED,
    /** Being closed. */
    STOPPING,
    /** Closed, or never come to work. */
    STOPPED
}
