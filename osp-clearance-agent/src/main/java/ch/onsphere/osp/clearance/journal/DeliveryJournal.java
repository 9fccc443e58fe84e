package ch.onsphere.osp.clearance.journal;

import ch.onsphere.osp.clearance.encryption.FileEncryption;
import ch.onsphere.osp.clearance.encryption.KeyMaterial;
import ch.onsphere.osp.clearance.journal.FileRecord.Content;
import ch.onsphere.osp.clearance.journal.FileRecord.Stage;
import ch.onsphere.osp.kit.time.TimeSource;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How far the files of one account have come. What returns is on the disk, unless it says so. */
public final class DeliveryJournal implements AutoCloseable {

    /** The service drops what is not complete after a day; twice that is surely of no more use. */
    private static final Duration KEPT_AT_MOST = Duration.ofDays(2);

    private final JournalStore store;
    private final KeyVault vault;
    private final TimeSource time;

    /**
     * Opens the journal when it is first needed.
     *
     * @param directory where it lies: of this account alone, and private
     * @param connectionKey the account's own RSA key with its private part, which locks the keys
     * @param time tells when a file was begun
     */
    public DeliveryJournal(Path directory, RSAKey connectionKey, TimeSource time) {
        this.store = new JournalStore(new StoreFile(directory), time);
        this.vault = new KeyVault(connectionKey);
        this.time = time;
    }

    /**
     * What is known of a file.
     *
     * @param jobId the job it belongs to
     * @param fileKey names it within the job
     * @return empty when it was never begun
     * @throws InterruptedException when the work is cancelled
     */
    public Optional<FileRecord> find(String jobId, String fileKey) throws InterruptedException {
        String key = RecordText.key(jobId, fileKey);
        return store.inMemory(
                maps -> Optional.ofNullable(maps.files().get(key)).flatMap(RecordText::read));
    }

    /**
     * Notes that a file is begun. It is on the disk with the first block that is about to be sent:
     * without one, nothing is lost with it.
     *
     * @param jobId the job it belongs to
     * @param fileKey names it within the job
     * @param fileId what the service calls it
     * @param blockSize how its ciphertext is cut
     * @param encryption how it is encrypted
     * @return what is known of it now
     * @throws InterruptedException when the work is cancelled
     */
    public FileRecord begin(
            String jobId, String fileKey, String fileId, int blockSize, FileEncryption encryption)
            throws InterruptedException {
        Instant now = time.now();
        String secret = encryption.material().map(vault::lock).orElse("");
        return store.inMemory(
                maps -> {
                    removeOverdue(maps, now);
                    FileRecord record =
                            new FileRecord(
                                    maps.nextNumber(),
                                    jobId,
                                    fileKey,
                                    fileId,
                                    now,
                                    encryption.scheme(),
                                    blockSize,
                                    encryption.metadata(),
                                    secret,
                                    Stage.SENDING,
                                    Optional.empty());
                    return put(maps, record);
                });
    }

    private static void removeOverdue(Maps maps, Instant now) {
        maps.records().stream()
                .filter(record -> record.begun().isBefore(now.minus(KEPT_AT_MOST)))
                .forEach(maps::remove);
    }

    /**
     * Opens the key of a file.
     *
     * @param record what is known of it
     * @return its key and vector; empty when they cannot be had any more
     */
    public Optional<KeyMaterial> unlock(FileRecord record) {
        return vault.open(record.secret());
    }

    /**
     * The blocks that were meant to be sent.
     *
     * @param record the file
     * @return the blocks by their number, from 0
     * @throws InterruptedException when the work is cancelled
     */
    public Map<Integer, KnownBlock> blocks(FileRecord record) throws InterruptedException {
        return store.inMemory(maps -> maps.blocksOf(record.number()));
    }

    /**
     * Notes that a block is about to be sent.
     *
     * @param record the file
     * @param block its number, from 0
     * @param sha256 of the file before encryption, up to what was read for this block
     * @throws InterruptedException when the work is cancelled
     */
    public void intend(FileRecord record, int block, byte[] sha256) throws InterruptedException {
        byte[] kept = KnownBlock.kept(sha256, false);
        store.durably(
                maps -> {
                    maps.putBlock(record.number(), block, kept);
                    return null;
                });
    }

    /**
     * Notes that the service has a block, at some time soon: forgotten, it costs one block.
     *
     * @param record the file
     * @param block its number, from 0
     */
    public void acknowledge(FileRecord record, int block) {
        store.eventually(
                maps -> {
                    maps.acknowledge(record.number(), block);
                    return null;
                });
    }

    /**
     * Notes that all blocks are at the service.
     *
     * @param record the file
     * @param content what it turned out to be
     * @return what is known of it now
     * @throws InterruptedException when the work is cancelled
     */
    public FileRecord completing(FileRecord record, Content content) throws InterruptedException {
        FileRecord completing = record.at(Stage.COMPLETING, Optional.of(content));
        return store.durably(maps -> put(maps, completing));
    }

    /**
     * Notes that the service has confirmed the whole file, at some time soon: forgotten, it is
     * confirmed once more. Its blocks are of no more interest.
     *
     * @param record the file
     * @return what is known of it now
     */
    public FileRecord completed(FileRecord record) {
        FileRecord completed = record.at(Stage.COMPLETED, record.content());
        store.eventually(
                maps -> {
                    maps.removeBlocks(record.number());
                    return put(maps, completed);
                });
        return completed;
    }

    private static FileRecord put(Maps maps, FileRecord record) {
        maps.files()
                .put(RecordText.key(record.jobId(), record.fileKey()), RecordText.write(record));
        return record;
    }

    /**
     * Forgets a file with its key: it is to be begun anew.
     *
     * @param record the file
     * @throws InterruptedException when the work is cancelled
     */
    public void abandon(FileRecord record) throws InterruptedException {
        store.durably(
                maps -> {
                    maps.remove(record);
                    return null;
                });
    }

    /**
     * Forgets all files of a job, at some time soon.
     *
     * @param jobId the job
     */
    public void forget(String jobId) {
        store.eventually(
                maps -> {
                    maps.records().stream()
                            .filter(record -> record.jobId().equals(jobId))
                            .forEach(maps::remove);
                    return null;
                });
    }

    @Override
    public void close() {
        store.close();
    }
}
