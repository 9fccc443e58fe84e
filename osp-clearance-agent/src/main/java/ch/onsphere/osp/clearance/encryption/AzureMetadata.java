package ch.onsphere.osp.clearance.encryption;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;

/**
 * The document that tells how an Azure blob is encrypted, as Azure and Clearance print it. Its
 * Base64 is the ordinary one, with padding.
 */
final class AzureMetadata {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AzureMetadata() {}

    static ObjectNode version1(byte[] iv, WrappedKey key) {
        ObjectNode document = JSON.objectNode();
        document.put("ContentEncryptionIV", base64(iv));
        describe(document, "AES_CBC_256", "1.0");
        document.set("WrappedContentKey", wrapped(key));
        return document;
    }

    static ObjectNode version2(WrappedKey key) {
        ObjectNode document = JSON.objectNode();
        describe(document, "AES_GCM_256", "2.0");
        document.putObject("EncryptedRegionInfo")
                .put("DataLength", GcmRegionEncryptor.REGION)
                .put("NonceLength", GcmRegionEncryptor.NONCE);
        document.set("WrappedContentKey", wrapped(key));
        return document;
    }

    private static void describe(ObjectNode document, String algorithm, String protocol) {
        document.putObject("EncryptionAgent")
                .put("EncryptionAlgorithm", algorithm)
                .put("Protocol", protocol);
        document.put("EncryptionMode", "FullBlob");
    }

    private static ObjectNode wrapped(WrappedKey key) {
        ObjectNode node = JSON.objectNode();
        node.put("Algorithm", key.algorithm());
        node.put("EncryptedKey", key.value().map(AzureMetadata::base64).orElse(null));
        node.put("KeyId", key.keyId());
        return node;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
