package ch.onsphere.osp.examples.clearance.store;

import ch.onsphere.osp.examples.clearance.wire.ApiException;
import java.util.Base64;

/** The rules for ids of blocks, which are those of Azure Blob Storage. */
final class BlockId {
    private static final int LONGEST = 64;

    private BlockId() {}

    static void check(String id) {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(id);
        } catch (IllegalArgumentException e) {
            throw new ApiException(400, "the id of a block must be Base64", e);
        }
        if (decoded.length == 0 || decoded.length > LONGEST) {
            throw new ApiException(400, "the id of a block must be 1 to 64 bytes before encoding");
        }
    }
}
