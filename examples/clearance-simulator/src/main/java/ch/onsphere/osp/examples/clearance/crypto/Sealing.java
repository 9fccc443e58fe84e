package ch.onsphere.osp.examples.clearance.crypto;

import ch.onsphere.osp.examples.clearance.KeyType;
import com.fasterxml.jackson.databind.JsonNode;

/** Finds out from the key and the metadata of a file how its content is sealed. */
public final class Sealing {
    private static final int LARGEST_REGION = 16 * 1024 * 1024;

    private Sealing() {}

    /**
     * How the content is to be read.
     *
     * @param document the metadata; null or missing for none
     */
    public static Content of(FileKey key, JsonNode document) throws UnreadableContentException {
        if (key.type() == KeyType.NONE) {
            if (!document.isNull() && !document.isMissingNode()) {
                throw new UnreadableContentException("metadata, although encryption is off");
            }
            return new PlainContent();
        }
        if (!document.isObject()) {
            throw new UnreadableContentException("encryptionMetadata is missing");
        }
        EncryptionMetadata metadata = new EncryptionMetadata(document);
        if (metadata.mode().equals("JWE")) {
            return JweContent.of(key, metadata);
        }
        if (key.type() == KeyType.JWE || !metadata.mode().equals("FullBlob")) {
            throw new UnreadableContentException("EncryptionMode is not the one asked for");
        }
        if (metadata.algorithm().equals("AES_GCM_256")) {
            return regions(key, metadata);
        }
        boolean version1 =
                metadata.algorithm().equals("AES_CBC_256") && metadata.protocol().equals("1.0");
        if (!version1 || key.type() == KeyType.OCT_A256GCM) {
            throw new UnreadableContentException("EncryptionAgent is not the one asked for");
        }
        return new CbcContent(
                ContentKeys.unwrap(key, metadata, false), metadata.iv(), metadata.wrapping());
    }

    private static Content regions(FileKey key, EncryptionMetadata metadata)
            throws UnreadableContentException {
        if (!metadata.protocol().equals("2.0") || key.type() == KeyType.OCT) {
            throw new UnreadableContentException("EncryptionAgent is not the one asked for");
        }
        int length = metadata.region("DataLength");
        if (length > LARGEST_REGION || metadata.region("NonceLength") != GcmRegions.NONCE) {
            throw new UnreadableContentException("EncryptedRegionInfo is out of bounds");
        }
        return new GcmRegions(ContentKeys.unwrap(key, metadata, true), length, metadata.wrapping());
    }
}
