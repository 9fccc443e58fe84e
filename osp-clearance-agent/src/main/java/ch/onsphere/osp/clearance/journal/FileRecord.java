package ch.onsphere.osp.clearance.journal;

import ch.onsphere.osp.clearance.encryption.Scheme;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A file whose delivery was begun.
 *
 * @param number names it in this journal
 * @param jobId the job it belongs to
 * @param fileKey names it within the job
 * @param fileId what the service calls it
 * @param begun when that was
 * @param scheme how it is encrypted
 * @param blockSize how its ciphertext is cut
 * @param metadata what the service needs to read it
 * @param secret its key and vector as a compact JWE that only the account's own key opens; empty
 *     when there is none
 * @param stage how far it is
 * @param content what it turned out to be, once it was read to its end
 */
public record FileRecord(
        long number,
        String jobId,
        String fileKey,
        String fileId,
        Instant begun,
        Scheme scheme,
        int blockSize,
        Optional<ObjectNode> metadata,
        String secret,
        Stage stage,
        Optional<Content> content) {

    /** How far a file is. */
    public enum Stage {
        /** Blocks are being sent. */
        SENDING,
        /** All blocks are at the service; whether it was told so is not sure. */
        COMPLETING,
        /** The service has confirmed the whole file. */
        COMPLETED
    }

    /**
     * What a file turned out to be.
     *
     * @param bytes its size before encryption
     * @param sha256 of it before encryption, in hexadecimal digits
     * @param blocks how many blocks its ciphertext is
     */
    public record Content(long bytes, String sha256, int blocks) {}

    /** Without its key, although that is locked. */
    @Override
    public String toString() {
        return "FileRecord[" + jobId + ' ' + fileKey + ' ' + fileId + ' ' + stage + ']';
    }

    FileRecord at(Stage changed, Optional<Content> known) {
        return new FileRecord(
                number, jobId, fileKey, fileId, begun, scheme, blockSize, metadata, secret, changed,
                known);
    }
}
