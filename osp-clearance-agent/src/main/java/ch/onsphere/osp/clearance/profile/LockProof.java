package ch.onsphere.osp.clearance.profile;

/** What an answer to a lock has to hold before it is believed. */
public enum LockProof {
    /** The id of the lock. */
    LOCK_ID(Member.LOCK_ID),
    /** When the lock ends, of a service that has no ids of locks. */
    LOCK_EXPIRATION(Member.LOCK_EXPIRATION);

    private final Member member;

    LockProof(Member member) {
        this.member = member;
    }

    /**
     * Where it stands.
     *
     * @return the member of the answer, or of the job within it
     */
    public Member member() {
        return member;
    }
}
