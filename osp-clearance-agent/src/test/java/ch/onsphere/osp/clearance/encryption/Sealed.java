package ch.onsphere.osp.clearance.encryption;

import ch.onsphere.osp.clearance.configuration.EncryptionScheme;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** A file as it leaves this project, and what is told about it. */
final class Sealed {

    private final byte[] plain;
    private final byte[] ciphertext;
    private final JsonNode metadata;

    private Sealed(byte[] plain, byte[] ciphertext, JsonNode metadata) {
        this.plain = plain;
        this.ciphertext = ciphertext;
        this.metadata = metadata;
    }

    byte[] plain() {
        return plain;
    }

    byte[] ciphertext() {
        return ciphertext;
    }

    JsonNode metadata() {
        return metadata;
    }

    static Sealed of(int size, EncryptionScheme scheme, ObjectNode key) throws Exception {
        byte[] plain = new byte[size];
        new Random(size).nextBytes(plain);
        Encryptions encryptions = new Encryptions(scheme, false, new SecureRandom());
        try (FileEncryption file = encryptions.begin(Optional.of(key), OptionalLong.of(size))) {
            return new Sealed(plain, encrypt(file, plain), file.metadata().orElseThrow());
        }
    }

    static byte[] encrypt(FileEncryption file, byte[] plain) throws InterruptedException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(plain.length + 64);
        Encryptor encryptor = file.encryptor(sealed::write);
        // Odd pieces, as streams give them.
        for (int at = 0, piece = 1; at < plain.length; at += piece) {
            piece = Math.min(at % 3 == 0 ? Encryptor.SLICE : 11_111, plain.length - at);
            encryptor.write(plain, at, piece);
        }
        encryptor.finish();
        return sealed.toByteArray();
    }

    /** Writes the ciphertext into a directory, as {@code sealed}. */
    void into(Path directory) throws IOException {
        Files.write(directory.resolve("sealed"), ciphertext);
    }

    String wrapping() {
        return metadata.at("/WrappedContentKey/Algorithm").textValue();
    }

    byte[] wrappedKey() {
        return base64("/WrappedContentKey/EncryptedKey");
    }

    String ivHex() {
        return HexFormat.of().formatHex(base64("/ContentEncryptionIV"));
    }

    private byte[] base64(String pointer) {
        return Base64.getDecoder().decode(metadata.at(pointer).textValue());
    }
}
