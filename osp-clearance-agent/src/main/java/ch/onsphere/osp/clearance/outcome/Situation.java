package ch.onsphere.osp.clearance.outcome;

import static ch.onsphere.osp.clearance.outcome.Ending.CANCELLED;
import static ch.onsphere.osp.clearance.outcome.Ending.COMPLETED;
import static ch.onsphere.osp.clearance.outcome.Ending.FAILED;
import static ch.onsphere.osp.clearance.outcome.Ending.LEFT;
import static ch.onsphere.osp.clearance.outcome.Ending.PARTIALLY_COMPLETED;
import static ch.onsphere.osp.clearance.outcome.Ending.RELEASED;

/** What a job can come to, what is told of it, and why. CR-014, CR-015, CR-016 */
public enum Situation {
    ALL_DELIVERED(
            COMPLETED,
            "every camera and interval asked for was delivered",
            "gaps in a recording are told in its manifest: a camera that records on motion has them"
                    + " always"),
    SOME_DELIVERED(
            PARTIALLY_COMPLETED,
            "some were delivered, others will not be",
            "what is there is of use; the message says what is missing"),
    NOTHING_RECORDED(
            FAILED,
            "nothing is recorded there",
            "asking again gives the same, but the request itself was right"),
    NOTHING_DELIVERED(
            FAILED,
            "every part failed for good",
            "somebody should know, and ask again once mended"),
    FORBIDDEN(
            FAILED,
            "the service forbids what the job needs (403)",
            "no agent of this integration can do it until its policies are changed"),
    REFUSED(
            FAILED,
            "the service or the encryption refuses a file for good",
            "the same would happen again"),
    UNEXPECTED_AGAIN(
            FAILED,
            "something unexpected, at every attempt",
            "a job that breaks agents must not go round for ever"),
    TYPE_UNSUPPORTED(
            CANCELLED, "a type of job that this agent does not know", "it can never be done here"),
    REQUEST_MALFORMED(
            CANCELLED, "no camera or no time is named", "nobody can tell what is asked for"),
    INTERVAL_ABSURD(
            CANCELLED,
            "every interval ends before it begins, is longer than `longestInterval`, or ends still"
                    + " later than that from now",
            "it is a mistake of whoever asked"),
    DEVICE_UNKNOWN(
            CANCELLED,
            "no media source has any of the cameras",
            "all sources were there to be asked, and no other agent took it for as long as"
                    + " `unknownCameras` says"),
    NOT_YET_RECORDED(
            RELEASED,
            "an interval ends in the future",
            "such jobs are not even taken until then; this is for a clock that is ahead"),
    SOURCE_AWAY(
            RELEASED,
            "a media source is away or fails",
            "another agent may reach it, or this one later"),
    SERVICE_AWAY(
            RELEASED,
            "the service is away, busy or gives no token",
            "it passes; should even the release not arrive, the lock ends by itself"),
    NO_ROOM(
            RELEASED,
            "the disk is full, or another limit is reached",
            "another agent may have room"),
    FILE_LOST(
            RELEASED,
            "the service knows a file of the job no more, and the lock is sound",
            "another attempt may fare better; after the last, it counts as refused for good"),
    UNEXPECTED(RELEASED, "something unexpected", "it may be a matter of the moment"),
    SHUTTING_DOWN(RELEASED, "the module is stopped", "another agent may go on at once"),
    LOCK_LOST(
            LEFT,
            "the lock ended, or the service says so",
            "another agent may have it: everything stops at once and nothing is completed");

    private final Ending ending;
    private final String meaning;
    private final String why;

    Situation(Ending ending, String meaning, String why) {
        this.ending = ending;
        this.meaning = meaning;
        this.why = why;
    }

    /**
     * What the service is told.
     *
     * @return the ending
     */
    public Ending ending() {
        return ending;
    }

    /**
     * What happened.
     *
     * @return a part of a sentence
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Why it ends so.
     *
     * @return a part of a sentence
     */
    public String why() {
        return why;
    }
}
