package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.clearance.encryption.CiphertextSink;
import ch.onsphere.osp.clearance.error.DeliveryError;

/** Cuts the ciphertext into blocks; none of them is empty. */
final class BlockCutter implements CiphertextSink {

    /** Takes a block with its buffer over. */
    interface Receiver {
        void take(Block block) throws InterruptedException;
    }

    private final BlockBuffers buffers;
    private final int blockSize;
    private final Receiver receiver;
    private final Plaintext plaintext;
    private byte[] buffer;
    private int filled;
    private int blocks;
    private long plaintextBefore;

    BlockCutter(BlockBuffers buffers, int blockSize, Receiver receiver, Plaintext plaintext) {
        this.buffers = buffers;
        this.blockSize = blockSize;
        this.receiver = receiver;
        this.plaintext = plaintext;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws InterruptedException {
        int at = offset;
        int left = length;
        while (left > 0) {
            if (buffer == null) {
                buffer = buffers.take();
            }
            int part = Math.min(left, blockSize - filled);
            System.arraycopy(bytes, at, buffer, filled, part);
            filled += part;
            at += part;
            left -= part;
            if (filled == blockSize) {
                handOver();
            }
        }
    }

    /**
     * Hands over what is left.
     *
     * @return how many blocks there were
     */
    int finish() throws InterruptedException {
        if (filled > 0) {
            handOver();
        }
        return blocks;
    }

    private void handOver() throws InterruptedException {
        if (blocks == Block.MOST) {
            throw DeliveryError.FILE_TOO_LARGE.at(
                    Block.MOST + " blocks of " + blockSize + " bytes");
        }
        long bytes = plaintext.bytes() - plaintextBefore;
        Block block = new Block(blocks++, buffer, filled, bytes, plaintext.sha256());
        buffer = null;
        filled = 0;
        plaintextBefore = plaintext.bytes();
        receiver.take(block);
    }

    /** Gives back a block that was not filled. */
    void abandon() {
        if (buffer != null) {
            buffers.giveBack(buffer);
            buffer = null;
        }
    }
}
