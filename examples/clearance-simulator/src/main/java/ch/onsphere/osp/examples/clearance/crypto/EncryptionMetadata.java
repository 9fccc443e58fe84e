package ch.onsphere.osp.examples.clearance.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;

/**
 * The document that comes with a file and says how it was sealed: that of the client-side
 * encryption of Azure Blob Storage.
 */
final class EncryptionMetadata {
    private final JsonNode document;

    EncryptionMetadata(JsonNode document) {
        this.document = document;
    }

    String mode() {
        return document.path("EncryptionMode").asText("");
    }

    String algorithm() {
        return agent().path("EncryptionAlgorithm").asText("");
    }

    String protocol() {
        return agent().path("Protocol").asText("");
    }

    String wrapping() {
        return wrapped().path("Algorithm").asText("");
    }

    String keyId() {
        return wrapped().path("KeyId").asText("");
    }

    boolean hasEncryptedKey() {
        return wrapped().hasNonNull("EncryptedKey");
    }

    byte[] encryptedKey() throws UnreadableContentException {
        return bytes(wrapped().path("EncryptedKey"), "WrappedContentKey.EncryptedKey");
    }

    byte[] iv() throws UnreadableContentException {
        byte[] iv = bytes(document.path("ContentEncryptionIV"), "ContentEncryptionIV");
        if (iv.length != 16) {
            throw new UnreadableContentException("ContentEncryptionIV must be 16 bytes");
        }
        return iv;
    }

    /** A number of {@code EncryptedRegionInfo}. */
    int region(String name) throws UnreadableContentException {
        JsonNode value = document.path("EncryptedRegionInfo").path(name);
        if (!value.canConvertToInt() || value.intValue() <= 0) {
            throw new UnreadableContentException("EncryptedRegionInfo." + name + " is missing");
        }
        return value.intValue();
    }

    /** A member of the header of a JWE. */
    String jwe(String name) {
        return document.path("Jwe").path(name).asText("");
    }

    private JsonNode agent() {
        return document.path("EncryptionAgent");
    }

    private JsonNode wrapped() {
        return document.path("WrappedContentKey");
    }

    // The standard alphabet, with padding, as .NET writes bytes.
    private static byte[] bytes(JsonNode value, String name) throws UnreadableContentException {
        if (!value.isTextual() || value.textValue().length() % 4 != 0) {
            throw new UnreadableContentException(name + " is missing or not Base64");
        }
        try {
            return Base64.getDecoder().decode(value.textValue());
        } catch (IllegalArgumentException e) {
            throw new UnreadableContentException(name + " is not Base64", e);
        }
    }
}
