package ch.onsphere.osp.api;

/** Who can do something about an error. */
public enum ErrorCategory {
    /** Whoever configures or commands: something asked for is wrong. */
    USER,
    /** Whoever runs the system at the other end, or the network between. */
    EXTERNAL,
    /** Whoever runs the host: a limit of memory, disk, queue or time was reached. */
    INSUFFICIENT_RESOURCES,
    /** The developers: this should not happen. */
    INTERNAL
}
