package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.encryption.FileEncryption;
import ch.onsphere.osp.clearance.encryption.KeyMaterial;
import ch.onsphere.osp.clearance.encryption.Scheme;
import ch.onsphere.osp.clearance.error.DeliveryError;
import ch.onsphere.osp.clearance.journal.DeliveryJournal;
import ch.onsphere.osp.clearance.journal.FileRecord;
import ch.onsphere.osp.clearance.journal.FileRecord.Content;
import ch.onsphere.osp.clearance.journal.FileRecord.Stage;
import ch.onsphere.osp.clearance.journal.KnownBlock;
import ch.onsphere.osp.clearance.registry.BlockStore;
import ch.onsphere.osp.clearance.registry.FileDescription;
import ch.onsphere.osp.clearance.registry.InitializedFile;
import ch.onsphere.osp.clearance.registry.LeaseLostException;
import ch.onsphere.osp.clearance.registry.LockedJob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file on its way: gone on with where an earlier run stopped, if that can be; else begun. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int SMALLEST_BLOCK = 64 * 1024;

    private final StreamingDelivery account;
    private final BlockStore store;
    private final DeliveryJournal journal;
    private final LockedJob job;
    private final String fileKey;
    private final FileDescription file;
    private final CountingWatch watch;

    Delivery(
            StreamingDelivery account,
            LockedJob job,
            String fileKey,
            FileDescription file,
            CountingWatch watch) {
        this.account = account;
        this.store = account.store();
        this.journal = account.journal();
        this.job = job;
        this.fileKey = fileKey;
        this.file = file;
        this.watch = watch;
    }

    DeliveredFile run(ContentSource source) throws InterruptedException {
        Optional<FileRecord> earlier = journal.find(job.job().id(), fileKey);
        if (earlier.isPresent()) {
            Optional<DeliveredFile> resumed = resume(earlier.get(), source);
            if (resumed.isPresent()) {
                return resumed.get();
            }
            journal.abandon(earlier.get());
            watch.takeBack();
        }
        while (true) {
            Optional<DeliveredFile> delivered = begin(source);
            if (delivered.isPresent()) {
                return delivered.get();
            }
            watch.takeBack();
        }
    }

    /** The same, but the source is read to its end first, unless the file is there already. */
    DeliveredFile run(Staging staging, ContentSource source) throws InterruptedException {
        Optional<FileRecord> earlier = journal.find(job.job().id(), fileKey);
        if (earlier.filter(record -> record.stage() != Stage.SENDING).isPresent()) {
            return run(source);
        }
        try (Staging.Staged staged = staging.fill(source)) {
            return run(staged);
        }
    }

    /** Empty when the file has to be begun anew. */
    private Optional<DeliveredFile> resume(FileRecord record, ContentSource source)
            throws InterruptedException {
        if (record.stage() == Stage.COMPLETED) {
            watch.sent(record.content().orElseThrow().bytes());
            return Optional.of(delivered(record, true));
        }
        try {
            if (record.stage() == Stage.COMPLETING) {
                watch.sent(record.content().orElseThrow().bytes());
                return Optional.of(complete(record, true));
            }
            return goOn(record, source);
        } catch (SourceChangedException e) {
            LOG.warn(
                    "{} is begun anew, since its source has changed: {}",
                    file.name(),
                    e.getMessage());
        } catch (LeaseLostException e) {
            // If the job is still held, it is the file that the service has dropped.
            watch.check();
            LOG.info("{} is begun anew, since the service has dropped it", file.name());
        } catch (OspException e) {
            if (e.code().retryable()) {
                throw e;
            }
            LOG.warn("{} is begun anew: {}", file.name(), e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<DeliveredFile> goOn(FileRecord record, ContentSource source)
            throws InterruptedException {
        Optional<KeyMaterial> material =
                record.scheme() == Scheme.JWE ? Optional.empty() : journal.unlock(record);
        if (material.isEmpty() || record.blockSize() > account.buffers().size()) {
            return Optional.empty();
        }
        try (FileEncryption encryption =
                account.encryptions().resume(record.scheme(), material.get(), record.metadata())) {
            Map<Integer, KnownBlock> known = journal.blocks(record);
            Set<String> stored =
                    store.storedBlocks(record.fileId())
                            .map(Set::copyOf)
                            .orElseGet(() -> acknowledged(known));
            LOG.info("{} goes on; the service has {} blocks of it", file.name(), stored.size());
            return Optional.of(send(record, encryption, source, known, stored));
        }
    }

    private static Set<String> acknowledged(Map<Integer, KnownBlock> known) {
        return known.entrySet().stream()
                .filter(block -> block.getValue().acknowledged())
                .map(block -> Block.id(block.getKey()))
                .collect(Collectors.toSet());
    }

    /**
     * Empty when the blocks were too large for the service and the next attempt makes smaller ones.
     */
    private Optional<DeliveredFile> begin(ContentSource source) throws InterruptedException {
        watch.check();
        int blockSize = account.blockSize().get();
        InitializedFile initialized = store.initialize(job, file);
        try (FileEncryption encryption =
                account.encryptions().begin(initialized.jsonWebKey(), file.size())) {
            FileRecord record =
                    journal.begin(
                            job.job().id(), fileKey, initialized.fileId(), blockSize, encryption);
            try {
                return Optional.of(send(record, encryption, source, Map.of(), Set.of()));
            } catch (OspException e) {
                if (e.code() != DeliveryError.BLOCK_TOO_LARGE || blockSize <= SMALLEST_BLOCK) {
                    throw e;
                }
                LOG.warn("The service takes no blocks of {} bytes; trying half of it", blockSize);
                account.blockSize().compareAndSet(blockSize, blockSize / 2);
                journal.abandon(record);
                return Optional.empty();
            }
        }
    }

    private DeliveredFile send(
            FileRecord record,
            FileEncryption encryption,
            ContentSource source,
            Map<Integer, KnownBlock> known,
            Set<String> stored)
            throws InterruptedException {
        Transfer transfer =
                new Transfer(record, store, journal, account.bandwidth(), watch, known, stored);
        InFlight inFlight = account.inFlight(transfer);
        Plaintext plaintext = new Plaintext();
        BlockCutter cutter =
                new BlockCutter(account.buffers(), record.blockSize(), inFlight, plaintext);
        Content content;
        boolean sent = false;
        try {
            content = new Pump(cutter, inFlight, plaintext).run(source, encryption);
            transfer.checkEnd(content.blocks());
            inFlight.awaitAll();
            sent = true;
        } finally {
            if (!sent) {
                cutter.abandon();
                inFlight.cancel();
            }
            account.buffers().rest();
        }
        return complete(journal.completing(record, content), !known.isEmpty());
    }

    private DeliveredFile complete(FileRecord record, boolean resumed) throws InterruptedException {
        watch.check();
        List<String> ids =
                IntStream.range(0, record.content().orElseThrow().blocks())
                        .mapToObj(Block::id)
                        .toList();
        store.complete(record.fileId(), ids, record.metadata());
        return delivered(journal.completed(record), resumed);
    }

    private DeliveredFile delivered(FileRecord record, boolean resumed) {
        Content content = record.content().orElseThrow();
        return new DeliveredFile(
                record.fileId(),
                file.name(),
                content.bytes(),
                content.sha256(),
                record.scheme().title(),
                resumed);
    }
}
