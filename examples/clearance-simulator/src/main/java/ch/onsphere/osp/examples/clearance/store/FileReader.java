package ch.onsphere.osp.examples.clearance.store;

import ch.onsphere.osp.examples.clearance.AccountOptions.Storage;
import ch.onsphere.osp.examples.clearance.crypto.Content;
import ch.onsphere.osp.examples.clearance.crypto.FileKey;
import ch.onsphere.osp.examples.clearance.crypto.Sealing;
import ch.onsphere.osp.examples.clearance.crypto.UnreadableContentException;
import ch.onsphere.osp.examples.clearance.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Reads a file from its blocks, with the key that was handed out for it. */
final class FileReader {
    static final String PLAINTEXT = "plaintext";
    private static final int BUFFER = 256 * 1024;

    private final Storage storage;

    FileReader(Storage storage) {
        this.storage = storage;
    }

    Committed read(Path directory, FileKey key, JsonNode metadata, List<Block> blocks)
            throws IOException, UnreadableContentException {
        Content content = Sealing.of(key, metadata);
        MessageDigest hash = Hashes.of("SHA-256");
        Path plaintext = directory.resolve(PLAINTEXT);
        boolean readable = false;
        try (BlockSequence sealed = new BlockSequence(blocks);
                CountedOutput out =
                        new CountedOutput(new DigestOutputStream(open(plaintext), hash))) {
            content.open(sealed, out);
            readable = true;
            return new Committed(
                    content.description(), out.count(), HexFormat.of().formatHex(hash.digest()));
        } finally {
            if (!readable) {
                Files.deleteIfExists(plaintext);
            }
        }
    }

    private OutputStream open(Path plaintext) throws IOException {
        return storage.discard()
                ? OutputStream.nullOutputStream()
                : new BufferedOutputStream(Files.newOutputStream(plaintext), BUFFER);
    }

    /** Keeps what arrived, for other tools to read. */
    void keep(Path directory, FileKey key, JsonNode metadata, List<Block> blocks)
            throws IOException {
        if (!storage.keepEncrypted()) {
            return;
        }
        try (BlockSequence sealed = new BlockSequence(blocks);
                OutputStream out = Files.newOutputStream(directory.resolve("ciphertext"))) {
            sealed.transferTo(out);
        }
        Files.write(directory.resolve("metadata.json"), Json.write(metadata));
        Files.write(directory.resolve("key.json"), key.everything());
    }
}
