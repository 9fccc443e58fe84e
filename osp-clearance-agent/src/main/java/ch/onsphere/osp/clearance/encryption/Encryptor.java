package ch.onsphere.osp.clearance.encryption;

/** Encrypts one file from its first byte to its last. For one thread, and once. */
public interface Encryptor {

    /**
     * The length that ciphers are best fed with. The JDK's AES is compiled well for many short
     * calls and badly for a few long ones.
     */
    int SLICE = 16 * 1024;

    /**
     * Encrypts more of the file.
     *
     * @param plain holds the bytes
     * @param offset where they begin
     * @param length how many, at most {@link #SLICE}
     * @throws InterruptedException when the work is cancelled
     */
    void write(byte[] plain, int offset, int length) throws InterruptedException;

    /**
     * The file ends here: what is still due goes to the sink.
     *
     * @throws InterruptedException when the work is cancelled
     */
    void finish() throws InterruptedException;
}
