package ch.onsphere.osp.clearance.encryption;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** How one file is encrypted: its scheme, its key, and what the service is told about them. */
public interface FileEncryption extends AutoCloseable {

    /** What the bytes that are sent are. */
    Scheme scheme();

    /**
     * Begins to encrypt. Asked again, it gives the same bytes for the same file only where {@link
     * #material} is there.
     *
     * @param sink where the bytes go that are to be sent
     * @return takes the file
     */
    Encryptor encryptor(CiphertextSink sink);

    /** What the service needs to read the file; empty for a file in clear. */
    Optional<ObjectNode> metadata();

    /**
     * Key and initialization vector, with which a later run can go on; empty when it cannot.
     *
     * @return what to keep, well protected
     */
    Optional<KeyMaterial> material();

    /** Wipes the key. */
    @Override
    void close();
}
