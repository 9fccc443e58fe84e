package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.clearance.registry.LeaseLostException;

/** Whoever wants to know how a delivery goes, and may stop it. Called by the delivering threads. */
public interface DeliveryWatch {

    /**
     * More of the file has reached the service.
     *
     * @param plaintextBytes how many bytes of the file, since the call before; less than nothing
     *     when the file has to be begun anew
     */
    void sent(long plaintextBytes);

    /**
     * Called before each block.
     *
     * @throws LeaseLostException when the job is no longer this agent's: nothing more may be sent
     */
    void check();
}
