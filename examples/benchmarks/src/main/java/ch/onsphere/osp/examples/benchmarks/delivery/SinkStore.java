package ch.onsphere.osp.examples.benchmarks.delivery;

import ch.onsphere.osp.clearance.registry.BlockStore;
import ch.onsphere.osp.clearance.registry.FileDescription;
import ch.onsphere.osp.clearance.registry.InitializedFile;
import ch.onsphere.osp.clearance.registry.LockedJob;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Puts blocks to a sink, without the questions and answers around them. */
final class SinkStore implements BlockStore {

    private final CloseableHttpClient http;
    private final String sink;
    private final ObjectNode key;

    SinkStore(CloseableHttpClient http, String sink, RSAKey key) {
        this.http = http;
        this.sink = sink;
        try {
            this.key = (ObjectNode) new JsonMapper().readTree(key.toPublicJWK().toJSONString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public InitializedFile initialize(LockedJob job, FileDescription file) {
        return new InitializedFile(UUID.randomUUID().toString(), Optional.of(key));
    }

    @Override
    public void putBlock(String fileId, String blockId, byte[] block, int length) {
        HttpPut put = new HttpPut(sink + "/file/" + fileId + "/block/" + blockId);
        put.setEntity(new ByteArrayEntity(block, 0, length, ContentType.APPLICATION_OCTET_STREAM));
        try {
            http.execute(
                    put,
                    response -> {
                        EntityUtils.consume(response.getEntity());
                        if (response.getCode() != 201) {
                            throw new IOException("answered " + response.getCode());
                        }
                        return null;
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<List<String>> storedBlocks(String fileId) {
        return Optional.empty();
    }

    @Override
    public void complete(
            String fileId, List<String> blockIds, Optional<ObjectNode> encryptionMetadata) {
        // The sink has forgotten the blocks already.
    }
}
