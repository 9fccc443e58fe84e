package ch.onsphere.osp.examples.clearance.store;

import ch.onsphere.osp.examples.clearance.wire.ApiException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** Writes one block to disk; nothing is left of one that does not arrive whole. */
final class BlockWriter {
    private static final int BUFFER = 64 * 1024;

    private BlockWriter() {}

    static Block write(Path path, BlockUpload block) throws IOException {
        boolean whole = false;
        try {
            Optional<MessageDigest> md5 = block.md5().map(expected -> Hashes.of("MD5"));
            long length;
            try (OutputStream out = Files.newOutputStream(path)) {
                length = copy(block, out, md5);
            }
            if (length != block.length()) {
                throw new ApiException(400, "the block is shorter than announced");
            }
            if (md5.isPresent() && !matches(md5.get(), block.md5().orElseThrow())) {
                throw new ApiException(400, "Content-MD5 is not that of the block");
            }
            whole = true;
            return new Block(path, length);
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static long copy(BlockUpload block, OutputStream out, Optional<MessageDigest> md5)
            throws IOException {
        byte[] buffer = new byte[(int) Math.min(BUFFER, block.length())];
        long length = 0;
        int read;
        while ((read = block.content().read(buffer)) > 0) {
            out.write(buffer, 0, read);
            if (md5.isPresent()) {
                md5.get().update(buffer, 0, read);
            }
            length += read;
        }
        return length;
    }

    private static boolean matches(MessageDigest md5, String expected) {
        return Base64.getEncoder().encodeToString(md5.digest()).equals(expected);
    }
}
