package ch.onsphere.osp.examples.clearance;

/** What can be asked of an account; a {@link Fault} may be for one of them. */
public enum Operation {
    /** A bearer token for an assertion. */
    TOKEN,
    /** What there is to know of the token service, and its keys. */
    OPENID_CONFIGURATION,
    /** The jobs that can be locked. */
    LIST_JOBS,
    /** One job. */
    GET_JOB,
    /** A lock on a job. */
    LOCK_JOB,
    /** Progress of a job. */
    UPDATE_JOB,
    /** More time for a job. */
    RENEW_LOCK,
    /** The end of a job. */
    COMPLETE_JOB,
    /** A job that can never be done. */
    CANCEL_JOB,
    /** A job that cannot be done now. */
    RELEASE_JOB,
    /** A new file of a recording. */
    INITIALIZE_MEDIA,
    /** A new file of a still. */
    INITIALIZE_THUMBNAIL,
    /** A new file of cameras. */
    INITIALIZE_DISCOVERY,
    /** A block of a file. */
    PUT_BLOCK,
    /** The blocks of a file that are there. */
    LIST_BLOCKS,
    /** The end of a file. */
    COMPLETE_FILE,
    /** Nothing that is known. */
    UNKNOWN
}
