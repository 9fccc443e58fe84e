package ch.onsphere.osp.clearance.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.clearance.registry.BlockStore;
import ch.onsphere.osp.clearance.registry.FileDescription;
import ch.onsphere.osp.clearance.registry.InitializedFile;
import ch.onsphere.osp.clearance.registry.LeaseLostException;
import ch.onsphere.osp.clearance.registry.LockedJob;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service without a network: keeps blocks by the rules of block blobs, and does as it is told.
 */
final class MemoryStore implements BlockStore {

    /** Something that happens when a block arrives, instead of or before its being stored. */
    interface OnPut {
        void put(String fileId, int number, byte[] bytes) throws InterruptedException;
    }

    private final Optional<RSAKey> key;
    private final Map<String, Map<String, byte[]>> files = new LinkedHashMap<>();
    private final Map<String, byte[]> complete = new LinkedHashMap<>();
    private final Map<String, ObjectNode> metadata = new LinkedHashMap<>();
    private final List<String> puts = new ArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private int begun;
    private volatile OnPut onPut = (fileId, number, bytes) -> {};
    private volatile Runnable beforeCompleteAnswer = () -> {};
    private volatile boolean lists = true;

    MemoryStore(Optional<RSAKey> key) {
        this.key = key;
    }

    MemoryStore onPut(OnPut changed) {
        onPut = changed;
        return this;
    }

    /** Runs when a file is complete but the agent does not know it yet. */
    void beforeCompleteAnswer(Runnable changed) {
        beforeCompleteAnswer = changed;
    }

    void cannotList() {
        lists = false;
    }

    @Override
    public synchronized InitializedFile initialize(LockedJob job, FileDescription file) {
        String id = "file-" + ++begun;
        files.put(id, new TreeMap<>());
        return new InitializedFile(id, key.map(MemoryStore::publicPart));
    }

    private static ObjectNode publicPart(RSAKey key) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(key.toPublicJWK().toJSONString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void putBlock(String fileId, String blockId, byte[] block, int length)
            throws InterruptedException {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
            byte[] bytes = Arrays.copyOf(block, length);
            onPut.put(fileId, number(blockId), bytes);
            store(fileId, blockId, bytes);
        } finally {
            underWay.decrementAndGet();
        }
    }

    private synchronized void store(String fileId, String blockId, byte[] bytes) {
        if (!files.containsKey(fileId)) {
            throw new LeaseLostException("404");
        }
        assertThat(bytes).as("a block").isNotEmpty();
        assertThat(complete).as("complete files take no blocks").doesNotContainKey(fileId);
        files.get(fileId).put(blockId, bytes);
        puts.add(fileId + ":" + number(blockId));
    }

    static int number(String blockId) {
        return Integer.parseInt(new String(Base64.getDecoder().decode(blockId), UTF_8));
    }

    @Override
    public synchronized Optional<List<String>> storedBlocks(String fileId) {
        return lists && files.containsKey(fileId)
                ? Optional.of(List.copyOf(files.get(fileId).keySet()))
                : Optional.empty();
    }

    @Override
    public void complete(String fileId, List<String> blockIds, Optional<ObjectNode> told) {
        synchronized (this) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (String id : blockIds) {
                byte[] block = files.get(fileId).get(id);
                assertThat(block).as("block " + number(id)).isNotNull();
                whole.writeBytes(block);
            }
            complete.put(fileId, whole.toByteArray());
            told.ifPresent(document -> metadata.put(fileId, document));
        }
        beforeCompleteAnswer.run();
    }

    synchronized void drop(String fileId) {
        files.remove(fileId);
    }

    synchronized void dropBlock(String fileId, int number) {
        files.get(fileId).remove(Block.id(number));
    }

    synchronized List<String> puts() {
        return List.copyOf(puts);
    }

    synchronized void forgetPuts() {
        puts.clear();
    }

    synchronized Map<String, byte[]> completed() {
        return Map.copyOf(complete);
    }

    synchronized ObjectNode metadata(String fileId) {
        return metadata.get(fileId);
    }

    synchronized Map<String, byte[]> blocks(String fileId) {
        return Map.copyOf(files.get(fileId));
    }

    int mostUnderWay() {
        return mostUnderWay.get();
    }

    int underWay() {
        return underWay.get();
    }

    /** What a complete file says to the holder of the key. */
    byte[] opened(String fileId) throws Exception {
        byte[] sealed = completed().get(fileId);
        return key.isEmpty() ? sealed : Opening.with(key.get(), metadata(fileId), sealed);
    }
}
