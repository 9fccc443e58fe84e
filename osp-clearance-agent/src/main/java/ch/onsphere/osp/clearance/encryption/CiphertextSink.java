package ch.onsphere.osp.clearance.encryption;

/** Takes what is to be sent, and may hold up whoever brings it. */
@FunctionalInterface
public interface CiphertextSink {

    /**
     * Takes some bytes. The array is the caller's again afterwards.
     *
     * @param bytes holds them
     * @param offset where they begin
     * @param length how many
     * @throws InterruptedException when the work is cancelled
     */
    void write(byte[] bytes, int offset, int length) throws InterruptedException;
}
