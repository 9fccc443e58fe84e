package ch.onsphere.osp.clearance.encryption;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A file under Azure client-side encryption. */
final class AzureFile implements FileEncryption {

    private final Scheme scheme;
    private final KeyMaterial material;
    private final ObjectNode metadata;

    AzureFile(Scheme scheme, KeyMaterial material, ObjectNode metadata) {
        this.scheme = scheme;
        this.material = material;
        this.metadata = metadata;
    }

    @Override
    public Scheme scheme() {
        return scheme;
    }

    @Override
    public Encryptor encryptor(CiphertextSink sink) {
        return scheme == Scheme.AZURE_V1
                ? new CbcEncryptor(material, sink)
                : new GcmRegionEncryptor(material, sink);
    }

    @Override
    public Optional<ObjectNode> metadata() {
        return Optional.of(metadata.deepCopy());
    }

    @Override
    public Optional<KeyMaterial> material() {
        return Optional.of(material);
    }

    @Override
    public void close() {
        material.close();
    }
}
