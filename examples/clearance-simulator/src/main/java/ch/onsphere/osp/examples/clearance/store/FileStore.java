package ch.onsphere.osp.examples.clearance.store;

import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.crypto.FileKey;
import ch.onsphere.osp.examples.clearance.wire.ApiException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The files of an account. One that is not completed is dropped after a day. */
public final class FileStore implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofHours(24);

    private final AccountOptions options;
    private final FileReader reader;
    private final Path directory;
    private final Map<String, Upload> uploads = new LinkedHashMap<>();

    /** A store in the folder that the options name, or in a temporary one. */
    public FileStore(AccountOptions options) {
        this.options = options;
        reader = new FileReader(options.storage());
        try {
            directory =
                    options.storage().directory().isPresent()
                            ? Files.createDirectories(
                                    options.storage().directory().get().toAbsolutePath())
                            : Files.createTempDirectory("clearance-simulator");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins a file. */
    public synchronized Upload begin(UploadInfo info, FileKey key, Instant now) throws IOException {
        dropOverdue(now);
        String id = UUID.randomUUID().toString();
        Upload upload = new Upload(id, info, key, directory.resolve(id), now);
        uploads.put(id, upload);
        return upload;
    }

    private void dropOverdue(Instant now) {
        List.copyOf(uploads.values()).stream()
                .filter(upload -> isOverdue(upload, now))
                .forEach(
                        upload -> {
                            uploads.remove(upload.id());
                            upload.drop();
                        });
    }

    private static boolean isOverdue(Upload upload, Instant now) {
        return upload.delivered().isEmpty() && now.isAfter(upload.begun().plus(PATIENCE));
    }

    /** The file of that id. */
    public synchronized Upload find(String id, Instant now) {
        Upload upload = uploads.get(id);
        if (upload == null || isOverdue(upload, now)) {
            throw new ApiException(404, "no such file");
        }
        return upload;
    }

    /** Takes in a block of a file. */
    public void put(Upload upload, BlockUpload block) throws IOException {
        upload.put(block, options.rules());
    }

    /** Completes a file. */
    public void complete(Upload upload, List<String> blockIds, JsonNode metadata, Instant now)
            throws IOException {
        if (blockIds.size() > options.rules().mostBlocks()) {
            throw new ApiException(
                    400, "a file has at most " + options.rules().mostBlocks() + " blocks");
        }
        upload.complete(blockIds, metadata, reader, now);
    }

    /** Drops a file that is not complete; false for none such. */
    public synchronized boolean drop(String id) {
        Upload upload = uploads.get(id);
        if (upload == null || upload.delivered().isPresent()) {
            return false;
        }
        uploads.remove(id);
        upload.drop();
        return true;
    }

    /** Ids of the files that are not complete. */
    public synchronized List<String> incomplete() {
        return uploads.values().stream()
                .filter(upload -> upload.delivered().isEmpty())
                .map(Upload::id)
                .toList();
    }

    /** The complete files, in the order they were completed. */
    public List<DeliveredFile> delivered() {
        List<Upload> all;
        synchronized (this) {
            all = new ArrayList<>(uploads.values());
        }
        return all.stream()
                .flatMap(upload -> upload.delivered().stream())
                .sorted(Comparator.comparing(DeliveredFile::completed))
                .toList();
    }

    @Override
    public void close() {
        if (options.storage().directory().isEmpty()) {
            Folder.delete(directory);
        }
    }
}
