package ch.onsphere.osp.clearance.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * The life of one file on the service. Every call repeats by itself what is safe to repeat; what it
 * throws is final: an {@link ch.onsphere.osp.api.OspException}, or a {@link LeaseLostException}
 * when the service does not know the job or the file as this agent's any more.
 */
public interface BlockStore {

    /**
     * Announces a file.
     *
     * @param job the job it belongs to
     * @param file what it is
     * @return where its blocks go
     * @throws InterruptedException when the work is cancelled
     */
    InitializedFile initialize(LockedJob job, FileDescription file) throws InterruptedException;

    /**
     * Stores a block; a retry sends the same bytes.
     *
     * @param fileId the file
     * @param blockId the block's name within it
     * @param block holds the bytes; not changed by anybody until this returns
     * @param length how many of them
     * @throws InterruptedException when the work is cancelled
     */
    void putBlock(String fileId, String blockId, byte[] block, int length)
            throws InterruptedException;

    /**
     * What the service has of a file that is not complete yet.
     *
     * @param fileId the file
     * @return the ids of its blocks; empty when it does not know the file or cannot tell
     * @throws InterruptedException when the work is cancelled
     */
    Optional<List<String>> storedBlocks(String fileId) throws InterruptedException;

    /**
     * Completes a file.
     *
     * @param fileId the file
     * @param blockIds all of its blocks in their order
     * @param encryptionMetadata what the service needs to read it; empty for a file in clear
     * @throws InterruptedException when the work is cancelled
     */
    void complete(String fileId, List<String> blockIds, Optional<ObjectNode> encryptionMetadata)
            throws InterruptedException;
}
