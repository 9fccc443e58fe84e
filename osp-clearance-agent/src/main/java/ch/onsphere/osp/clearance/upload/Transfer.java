package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.clearance.journal.DeliveryJournal;
import ch.onsphere.osp.clearance.journal.FileRecord;
import ch.onsphere.osp.clearance.journal.KnownBlock;
import ch.onsphere.osp.clearance.registry.BlockStore;
import java.util.Map;
import java.util.Set;

/**
 * Sends the blocks of one file, several at a time. What a block is, is on the disk before it is
 * sent; what the service already has is not sent again.
 */
final class Transfer {

    private final FileRecord record;
    private final BlockStore store;
    private final DeliveryJournal journal;
    private final Bandwidth bandwidth;
    private final DeliveryWatch watch;
    private final Map<Integer, KnownBlock> known;
    private final Set<String> stored;

    /**
     * For one attempt at one file.
     *
     * @param known the blocks that an earlier run meant to send
     * @param stored ids of those that need not be sent again
     */
    Transfer(
            FileRecord record,
            BlockStore store,
            DeliveryJournal journal,
            Bandwidth bandwidth,
            DeliveryWatch watch,
            Map<Integer, KnownBlock> known,
            Set<String> stored) {
        this.record = record;
        this.store = store;
        this.journal = journal;
        this.bandwidth = bandwidth;
        this.watch = watch;
        this.known = known;
        this.stored = stored;
    }

    /**
     * Notes what a block is, or compares it with what was noted.
     *
     * @return whether it has to be sent
     */
    boolean prepare(Block block) throws InterruptedException {
        byte[] sha256 = block.plaintextSha256();
        KnownBlock before = known.get(block.number());
        if (before == null) {
            journal.intend(record, block.number(), sha256);
            return true;
        }
        if (!before.is(sha256)) {
            throw new SourceChangedException("block " + block.number() + " is another one");
        }
        return !stored.contains(block.id());
    }

    void send(Block block) throws InterruptedException {
        bandwidth.acquire(block.length());
        watch.check();
        store.putBlock(record.fileId(), block.id(), block.buffer(), block.length());
        journal.acknowledge(record, block.number());
    }

    void done(Block block) {
        watch.sent(block.plaintextBytes());
    }

    /** The file has ended here; an earlier run must not have known more of it. */
    void checkEnd(int blocks) {
        if (known.keySet().stream().anyMatch(number -> number >= blocks)) {
            throw new SourceChangedException("the file is shorter than it was");
        }
    }
}
