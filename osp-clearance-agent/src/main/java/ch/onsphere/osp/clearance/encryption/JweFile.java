package ch.onsphere.osp.clearance.encryption;

import ch.onsphere.osp.clearance.error.EncryptionError;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A small file as one compact JWE. It has a new key and vector each time, so nothing of it can be
 * taken up again; it is small enough to be sent again.
 */
final class JweFile implements FileEncryption {

    /** So large that the JWE, a third larger, still fits a block of 4 MiB. */
    static final int LARGEST = 3 * 1024 * 1024 - 2048;

    private final ServiceKey key;
    private final JWEHeader header;

    JweFile(ServiceKey key) {
        this.key = key;
        this.header =
                new JWEHeader.Builder(
                                JWEAlgorithm.parse(key.jweAlgorithm()), EncryptionMethod.A256GCM)
                        .keyID(key.keyId())
                        .build();
    }

    @Override
    public Scheme scheme() {
        return Scheme.JWE;
    }

    @Override
    public Encryptor encryptor(CiphertextSink sink) {
        return new Whole(sink);
    }

    @Override
    public Optional<ObjectNode> metadata() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("EncryptionMode", "JWE");
        document.putObject("Jwe")
                .put("alg", header.getAlgorithm().getName())
                .put("enc", header.getEncryptionMethod().getName())
                .put("kid", header.getKeyID());
        return Optional.of(document);
    }

    @Override
    public Optional<KeyMaterial> material() {
        return Optional.empty();
    }

    @Override
    public void close() {
        key.close();
    }

    /** Keeps the file until it has ended: a JWE cannot be made in pieces. */
    private final class Whole implements Encryptor {

        private final CiphertextSink sink;
        private final ByteArrayOutputStream file = new ByteArrayOutputStream(SLICE);

        Whole(CiphertextSink sink) {
            this.sink = sink;
        }

        @Override
        public void write(byte[] plain, int offset, int length) {
            if (file.size() + length > LARGEST) {
                throw EncryptionError.FILE_TOO_LARGE_FOR_JWE.at("more than " + LARGEST + " bytes");
            }
            file.write(plain, offset, length);
        }

        @Override
        public void finish() throws InterruptedException {
            JWEObject jwe = new JWEObject(header, new Payload(file.toByteArray()));
            try {
                jwe.encrypt(key.jweEncrypter());
            } catch (JOSEException e) {
                throw EncryptionError.CIPHER_FAILED.at(key.jweAlgorithm(), e);
            }
            byte[] compact = jwe.serialize().getBytes(StandardCharsets.US_ASCII);
            sink.write(compact, 0, compact.length);
        }
    }
}
