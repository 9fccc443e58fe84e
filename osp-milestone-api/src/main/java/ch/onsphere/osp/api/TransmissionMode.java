package ch.onsphere.osp.api;

/**
 * Why a value was published. OnSphere names the three modes; what sets them apart is our reading of
 * its documentation.
 */
public enum TransmissionMode {
    /** The first content since the producer started: not a change. */
    INITIALIZATION,
    /** The same content again, for instance after a reconnection: not a change. */
    RETRANSMISSION,
    /** The content has really changed. */
    CHANGE
}
