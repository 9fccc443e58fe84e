package ch.onsphere.osp.examples.clearance.store;

import ch.onsphere.osp.examples.clearance.AccountOptions.Rules;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.crypto.FileKey;
import ch.onsphere.osp.examples.clearance.crypto.UnreadableContentException;
import ch.onsphere.osp.examples.clearance.wire.ApiException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file on its way in: its blocks until it is complete, then what it says. */
public final class Upload {
    private final String id;
    private final UploadInfo info;
    private final FileKey key;
    private final Path directory;
    private final Instant begun;
    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();
    private DeliveredFile delivered;
    private boolean completing;
    private boolean dropped;
    private long bytesReceived;
    private long parts;

    Upload(String id, UploadInfo info, FileKey key, Path directory, Instant begun)
            throws IOException {
        this.id = id;
        this.info = info;
        this.key = key;
        this.directory = directory;
        this.begun = begun;
        Files.createDirectories(directory.resolve("blocks"));
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** What the agent said of it. */
    public UploadInfo info() {
        return info;
    }

    /** The key that was handed out for it. */
    public FileKey key() {
        return key;
    }

    Instant begun() {
        return begun;
    }

    /** The file, when it is complete. */
    public synchronized Optional<DeliveredFile> delivered() {
        return Optional.ofNullable(delivered);
    }

    /** Ids of the blocks that are there, or of those that make up the complete file. */
    public synchronized List<String> blockIds() {
        return delivered == null ? List.copyOf(blocks.keySet()) : List.copyOf(order);
    }

    /** Takes a block in; one of the same id that is there already is replaced. */
    public void put(BlockUpload block, Rules rules) throws IOException {
        Block written = write(accept(block, rules), block);
        Block replaced;
        synchronized (this) {
            bytesReceived += written.length();
            if (dropped || completing || delivered != null) {
                Files.deleteIfExists(written.path());
                throw new ApiException(409, "the file is complete");
            }
            replaced = blocks.put(block.id(), written);
        }
        if (replaced != null) {
            Files.deleteIfExists(replaced.path());
        }
    }

    private static Block write(Path path, BlockUpload block) throws IOException {
        try {
            return BlockWriter.write(path, block);
        } catch (NoSuchFileException e) {
            throw new ApiException(404, "the file was dropped", e);
        }
    }

    private synchronized Path accept(BlockUpload block, Rules rules) {
        BlockId.check(block.id());
        if (completing || delivered != null) {
            throw new ApiException(409, "the file is complete");
        }
        String other = blocks.isEmpty() ? block.id() : blocks.keySet().iterator().next();
        if (other.length() != block.id().length()) {
            throw new ApiException(400, "all blocks of a file need ids of the same length");
        }
        if (block.length() == 0) {
            throw new ApiException(400, "a block must not be empty");
        }
        if (block.length() > rules.largestBlock()) {
            throw new ApiException(
                    413, "a block must not exceed " + rules.largestBlock() + " bytes");
        }
        if (blocks.size() >= rules.mostBlocks() && !blocks.containsKey(block.id())) {
            throw new ApiException(409, "a file has at most " + rules.mostBlocks() + " blocks");
        }
        return directory.resolve("blocks").resolve(Long.toString(parts++));
    }

    /**
     * Completes the file with these blocks and forgets all others. If it cannot be read, everything
     * stays as it was. To complete it once more with the same blocks changes nothing.
     */
    void complete(List<String> ids, JsonNode metadata, FileReader reader, Instant now)
            throws IOException {
        Optional<List<Block>> chosen = begin(ids);
        if (chosen.isEmpty()) {
            return;
        }
        try {
            Committed read = reader.read(directory, key, metadata, chosen.get());
            reader.keep(directory, key, metadata, chosen.get());
            end(ids, chosen.get(), read, now);
        } catch (UnreadableContentException e) {
            throw new ApiException(400, e.getMessage(), e);
        } finally {
            synchronized (this) {
                completing = false;
            }
        }
        Folder.delete(directory.resolve("blocks"));
    }

    private synchronized Optional<List<Block>> begin(List<String> ids) {
        if (delivered != null) {
            if (order.equals(ids)) {
                return Optional.empty();
            }
            throw new ApiException(409, "the file is complete, with other blocks");
        }
        if (completing) {
            throw new ApiException(409, "the file is being completed");
        }
        List<Block> chosen = new ArrayList<>(ids.size());
        for (String blockId : ids) {
            Block block = blocks.get(blockId);
            if (block == null) {
                throw new ApiException(400, "the list has a block that is not there");
            }
            chosen.add(block);
        }
        completing = true;
        return Optional.of(chosen);
    }

    private synchronized void end(
            List<String> ids, List<Block> chosen, Committed read, Instant now) {
        Path plaintext = directory.resolve(FileReader.PLAINTEXT);
        delivered =
                new DeliveredFile(
                        id,
                        info.jobId(),
                        info.agentId(),
                        info.kind(),
                        info.deviceId(),
                        info.name(),
                        info.mimeType(),
                        info.start(),
                        info.end(),
                        read.encryption(),
                        read.length(),
                        read.sha256(),
                        chosen.stream().mapToLong(Block::length).sum(),
                        bytesReceived,
                        ids.size(),
                        now,
                        Optional.of(plaintext).filter(Files::exists),
                        directory);
        order.addAll(ids);
        blocks.clear();
    }

    /** Forgets all there is of it. */
    synchronized void drop() {
        dropped = true;
        blocks.clear();
        Folder.delete(directory);
    }
}
