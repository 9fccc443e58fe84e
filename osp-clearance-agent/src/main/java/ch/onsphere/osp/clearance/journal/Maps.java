package ch.onsphere.osp.clearance.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/** What the journal holds: a text for each file, and a hash for each block. */
final class Maps {

    private static final int BLOCK_BITS = 20;

    private final MVMap<String, String> files;
    private final MVMap<Long, byte[]> blocks;

    Maps(MVStore store) {
        files =
                store.openMap(
                        "files",
                        new MVMap.Builder<String, String>()
                                .keyType(StringDataType.INSTANCE)
                                .valueType(StringDataType.INSTANCE));
        blocks =
                store.openMap(
                        "blocks",
                        new MVMap.Builder<Long, byte[]>()
                                .keyType(LongDataType.INSTANCE)
                                .valueType(ByteArrayDataType.INSTANCE));
    }

    MVMap<String, String> files() {
        return files;
    }

    List<FileRecord> records() {
        List<FileRecord> records = new ArrayList<>();
        files.values().forEach(text -> RecordText.read(text).ifPresent(records::add));
        return records;
    }

    void putBlock(long file, int block, byte[] kept) {
        blocks.put(key(file, block), kept);
    }

    /** A file that was forgotten meanwhile has no block to confirm. */
    void acknowledge(long file, int block) {
        byte[] kept = blocks.get(key(file, block));
        if (kept != null) {
            blocks.put(key(file, block), KnownBlock.acknowledged(kept));
        }
    }

    Map<Integer, KnownBlock> blocksOf(long file) {
        Map<Integer, KnownBlock> known = new TreeMap<>();
        Cursor<Long, byte[]> cursor = blocks.cursor(key(file, 0), key(file + 1, 0) - 1, false);
        while (cursor.hasNext()) {
            long key = cursor.next();
            known.put((int) (key & ((1 << BLOCK_BITS) - 1)), new KnownBlock(cursor.getValue()));
        }
        return known;
    }

    void removeBlocks(long file) {
        blocksOf(file).keySet().forEach(block -> blocks.remove(key(file, block)));
    }

    void remove(FileRecord record) {
        files.remove(RecordText.key(record.jobId(), record.fileKey()));
        removeBlocks(record.number());
    }

    /** Number of a new file; blocks that a lost record left behind do not become its own. */
    long nextNumber() {
        long highest = records().stream().mapToLong(FileRecord::number).max().orElse(0);
        Long lastBlock = blocks.lastKey();
        return 1 + Math.max(highest, lastBlock == null ? 0 : lastBlock >> BLOCK_BITS);
    }

    private static long key(long file, int block) {
        return (file << BLOCK_BITS) | block;
    }
}
