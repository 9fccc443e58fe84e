package ch.onsphere.osp.clearance.upload;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * The memory of all deliveries: as many blocks as there may be at a time, whoever needs them.
 * Whoever gets none waits, and with it the source.
 */
public final class BlockBuffers {

    private final int size;
    private final int count;
    private final Semaphore unused;
    private final ConcurrentLinkedDeque<byte[]> filledOnce = new ConcurrentLinkedDeque<>();

    /**
     * Takes no memory until blocks are needed.
     *
     * @param size of each block in bytes
     * @param count how many there are at most
     */
    public BlockBuffers(int size, int count) {
        this.size = size;
        this.count = count;
        // Fair, so that a file whose source is slow gets its turn.
        this.unused = new Semaphore(count, true);
    }

    int size() {
        return size;
    }

    byte[] take() throws InterruptedException {
        unused.acquire();
        byte[] reused = filledOnce.pollFirst();
        return reused == null ? new byte[size] : reused;
    }

    void giveBack(byte[] buffer) {
        filledOnce.addFirst(buffer);
        unused.release();
    }

    /** Lets go of the memory when nothing is being delivered. */
    void rest() {
        if (unused.availablePermits() == count) {
            filledOnce.clear();
        }
    }
}
