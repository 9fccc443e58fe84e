package ch.onsphere.osp.clearance.encryption;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A file that goes out as it is, since the account says so. */
final class ClearFile implements FileEncryption {

    @Override
    public Scheme scheme() {
        return Scheme.CLEAR;
    }

    @Override
    public Encryptor encryptor(CiphertextSink sink) {
        return new Encryptor() {
            @Override
            public void write(byte[] plain, int offset, int length) throws InterruptedException {
                sink.write(plain, offset, length);
            }

            @Override
            public void finish() {
                // Nothing is due.
            }
        };
    }

    @Override
    public Optional<ObjectNode> metadata() {
        return Optional.empty();
    }

    @Override
    public Optional<KeyMaterial> material() {
        return Optional.of(KeyMaterial.none());
    }

    @Override
    public void close() {
        // There is no key.
    }
}
