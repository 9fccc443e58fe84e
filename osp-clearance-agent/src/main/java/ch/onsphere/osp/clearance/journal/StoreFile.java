package ch.onsphere.osp.clearance.journal;

import ch.onsphere.osp.clearance.error.DeliveryError;
import ch.onsphere.osp.clearance.exclusive.ExclusiveFile;
import ch.onsphere.osp.clearance.exclusive.InUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the journal. One that is damaged is put aside, so that work goes on. */
final class StoreFile {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);
    private static final String DAMAGED = "journal-damaged-";
    private static final int DAMAGED_KEPT = 3;
    private static final int CACHE_MEGABYTES = 1;

    /** What is wrong with the disk or with this process, and not with what the file says. */
    private static final Set<Integer> FILE_IS_SOUND =
            Set.of(DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_CLOSED);

    private final Path file;
    private ExclusiveFile lock;

    StoreFile(Path directory) {
        this.file = directory.resolve("journal.mv");
    }

    /**
     * Opens it and holds it until {@link #release}. The store has a lock of its own, which it gives
     * up as soon as somebody else in this process is refused.
     */
    MVStore open(Instant now) {
        hold();
        try {
            return openAsItIs();
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw DeliveryError.JOURNAL_IN_USE.at(file.toString(), e);
            }
            if (!isDamage(e)) {
                throw DeliveryError.JOURNAL_FAILED.at(file.toString(), e);
            }
            putAside(now, e);
        }
        try {
            return openAsItIs();
        } catch (MVStoreException e) {
            throw DeliveryError.JOURNAL_FAILED.at(file.toString(), e);
        }
    }

    private void hold() {
        if (lock != null) {
            return;
        }
        try {
            lock = ExclusiveFile.take(file.resolveSibling("lock"));
        } catch (InUseException e) {
            throw DeliveryError.JOURNAL_IN_USE.at(file.toString(), e);
        } catch (IOException e) {
            throw DeliveryError.JOURNAL_FAILED.at(file.toString(), e);
        }
    }

    /** Lets others open it, once the store is closed. */
    void release() {
        try {
            if (lock != null) {
                lock.close();
                lock = null;
            }
        } catch (IOException e) {
            LOG.warn("The lock of {} did not close", file, e);
        }
    }

    private MVStore openAsItIs() {
        return new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                .open();
    }

    static boolean isDamage(MVStoreException e) {
        return !FILE_IS_SOUND.contains(e.getErrorCode());
    }

    void putAside(Instant now, MVStoreException why) {
        Path aside = file.resolveSibling(DAMAGED + now.toString().replace(':', '-') + ".mv");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.error(
                    "The journal of deliveries is damaged and begun anew; files under way are sent"
                            + " again. The damaged one is kept as {}",
                    aside,
                    why);
            deleteOldest();
        } catch (IOException e) {
            e.addSuppressed(why);
            throw DeliveryError.JOURNAL_FAILED.at(file.toString(), e);
        }
    }

    private void deleteOldest() throws IOException {
        List<Path> damaged;
        try (Stream<Path> all = Files.list(file.getParent())) {
            damaged =
                    all.filter(path -> path.getFileName().toString().startsWith(DAMAGED))
                            .sorted()
                            .toList();
        }
        for (Path old : damaged.subList(0, Math.max(0, damaged.size() - DAMAGED_KEPT))) {
            Files.deleteIfExists(old);
        }
    }
}
