package ch.onsphere.osp.examples.clearance;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that was delivered, completed and could be read.
 *
 * @param id its id
 * @param jobId the job it was delivered for
 * @param agentId who delivered it
 * @param kind the type of the upload
 * @param deviceId the device it is of; empty for a discovery
 * @param name its name as the agent gave it; not to be used as a path
 * @param mimeType its type as the agent gave it
 * @param start begin of a recording, or the moment of a still
 * @param end end of a recording
 * @param encryption how it was sealed, in words
 * @param length bytes of the plaintext
 * @param sha256 SHA-256 of the plaintext in hexadecimal
 * @param encryptedLength bytes of the blocks that make it up
 * @param bytesReceived bytes of all blocks that arrived for it, those sent twice included
 * @param blocks how many blocks make it up
 * @param completed when it was completed
 * @param content where the plaintext is; none when it is discarded
 * @param directory where what belongs to it is kept
 */
public record DeliveredFile(
        String id,
        String jobId,
        String agentId,
        JobType kind,
        String deviceId,
        String name,
        String mimeType,
        Optional<Instant> start,
        Optional<Instant> end,
        String encryption,
        long length,
        String sha256,
        long encryptedLength,
        long bytesReceived,
        int blocks,
        Instant completed,
        Optional<Path> content,
        Path directory) {}
