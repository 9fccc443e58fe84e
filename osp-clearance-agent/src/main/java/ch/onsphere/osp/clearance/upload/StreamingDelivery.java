package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.clearance.configuration.DeliverySettings;
import ch.onsphere.osp.clearance.encryption.CipherWarmUp;
import ch.onsphere.osp.clearance.encryption.Encryptions;
import ch.onsphere.osp.clearance.journal.DeliveryJournal;
import ch.onsphere.osp.clearance.registry.BlockStore;
import ch.onsphere.osp.clearance.registry.FileDescription;
import ch.onsphere.osp.clearance.registry.FileDescription.Kind;
import ch.onsphere.osp.clearance.registry.LockedJob;
import ch.onsphere.osp.kit.time.Threads;
import ch.onsphere.osp.kit.time.TimeSource;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Delivers the files of one account while they are read; nothing of them lies in memory for long.
 */
public final class StreamingDelivery implements FileDelivery, AutoCloseable {

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);

    private final BlockStore store;
    private final Encryptions encryptions;
    private final DeliveryJournal journal;
    private final BlockBuffers buffers;
    private final Bandwidth bandwidth;
    private final int blocksInFlight;
    private final Optional<Staging> staging;
    private final TimeSource time;
    private final AtomicInteger blockSize;
    private final ExecutorService threads = Threads.onDemand("osp-clearance-upload");

    /**
     * For one account.
     *
     * @param store where blocks go
     * @param encryptions how files are encrypted
     * @param journal remembers how far they are; closed with this
     * @param buffers the memory for blocks; its size is that of a block
     * @param bandwidth the share of the line
     * @param blocksInFlight how many blocks of one file are sent at once
     * @param staging where files are put together in clear first; empty for never
     * @param time the time
     */
    public StreamingDelivery(
            BlockStore store,
            Encryptions encryptions,
            DeliveryJournal journal,
            BlockBuffers buffers,
            Bandwidth bandwidth,
            int blocksInFlight,
            Optional<Staging> staging,
            TimeSource time) {
        this.store = store;
        this.encryptions = encryptions;
        this.journal = journal;
        this.buffers = buffers;
        this.bandwidth = bandwidth;
        this.blocksInFlight = blocksInFlight;
        this.staging = staging;
        this.time = time;
        this.blockSize = new AtomicInteger(buffers.size());
    }

    /**
     * For one account, as it is configured.
     *
     * @param settings how files are delivered
     * @param encryptionDisabled whether the connection file switches encryption off
     * @param connectionKey the account's own key with its private part
     * @param directory where the journal lies: of this account alone, and private
     * @param store where blocks go
     * @param time the time
     * @return the delivery; closed by the caller
     */
    public static StreamingDelivery of(
            DeliverySettings settings,
            boolean encryptionDisabled,
            RSAKey connectionKey,
            Path directory,
            BlockStore store,
            TimeSource time) {
        // One block of each file is being filled while others are sent: with fewer, files would
        // wait
        // for each other; with more, memory would grow and nothing become faster.
        int buffers = settings.concurrentFiles() + settings.blocksInFlight();
        return new StreamingDelivery(
                store,
                new Encryptions(settings.scheme(), encryptionDisabled, new SecureRandom()),
                new DeliveryJournal(directory, connectionKey, time),
                new BlockBuffers(settings.blockSize(), buffers),
                new Bandwidth(settings.bandwidth(), settings.zone(), time),
                settings.blocksInFlight(),
                settings.stagingFolder().map(Staging::new),
                time);
    }

    /**
     * Checks what the Java runtime must be able to do.
     *
     * @throws ch.onsphere.osp.api.OspException when no delivery could be resumed with it
     */
    public static void checkRuntime() {
        Plaintext.check();
    }

    @Override
    public DeliveredFile deliver(
            LockedJob job,
            String fileKey,
            FileDescription file,
            ContentSource source,
            DeliveryWatch watch)
            throws InterruptedException {
        if (file.kind() == Kind.MEDIA) {
            CipherWarmUp.once(time);
        }
        Delivery delivery = new Delivery(this, job, fileKey, file, new CountingWatch(watch));
        if (staging.isEmpty() || file.kind() != Kind.MEDIA) {
            return delivery.run(source);
        }
        return delivery.run(staging.get(), source);
    }

    BlockStore store() {
        return store;
    }

    Encryptions encryptions() {
        return encryptions;
    }

    DeliveryJournal journal() {
        return journal;
    }

    BlockBuffers buffers() {
        return buffers;
    }

    /** The size of new files' blocks, which the service may have made smaller. */
    AtomicInteger blockSize() {
        return blockSize;
    }

    InFlight inFlight(Transfer transfer) {
        return new InFlight(transfer, buffers, threads, blocksInFlight);
    }

    Bandwidth bandwidth() {
        return bandwidth;
    }

    @Override
    public void forget(String jobId) {
        journal.forget(jobId);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        Threads.awaitEnd(threads, ENDS_WITHIN);
        journal.close();
    }
}
