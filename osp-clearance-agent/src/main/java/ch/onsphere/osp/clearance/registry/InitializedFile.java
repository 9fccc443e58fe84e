package ch.onsphere.osp.clearance.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A file that the service is ready to take.
 *
 * @param fileId what the service calls it
 * @param jsonWebKey the key to encrypt for, as it came; empty when the service wants it in clear
 */
public record InitializedFile(String fileId, Optional<ObjectNode> jsonWebKey) {

    /** Without the key, which may be a secret one. */
    @Override
    public String toString() {
        return "InitializedFile[" + fileId + "]";
    }
}
