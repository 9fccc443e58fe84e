package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.clearance.registry.LockedJob;

/** A job to be done, and how it is watched. */
public interface Work {

    /**
     * The job.
     *
     * @return the job that this agent holds
     */
    LockedJob job();

    /**
     * Whether this is the last time that it is tried: what cannot be had now is missing for good.
     *
     * @return false when a job that cannot be finished is better given back
     */
    boolean isLastAttempt();

    /**
     * Tells how far the work is. Cheap: it is told to the service now and then.
     *
     * @param done how much is done
     * @param total of how much
     */
    void progress(long done, long total);

    /**
     * Called before anything that the service hears of.
     *
     * @throws ch.onsphere.osp.clearance.registry.LeaseLostException when the job is lost
     */
    void check();
}
