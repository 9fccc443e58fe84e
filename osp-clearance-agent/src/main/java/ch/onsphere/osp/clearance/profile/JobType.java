package ch.onsphere.osp.clearance.profile;

/** What a job asks for. */
public enum JobType {
    /** The list of all cameras. */
    DISCOVERY,
    /** A picture of each camera named. */
    THUMBNAIL,
    /** Recordings of cameras in intervals. */
    MEDIA_REQUEST,
    /** Something that this agent does not know. */
    UNSUPPORTED
}
