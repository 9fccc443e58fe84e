package ch.onsphere.osp.clearance.upload;

import static ch.onsphere.osp.clearance.upload.Rig.BLOCK;
import static ch.onsphere.osp.clearance.upload.Rig.IN_FLIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.configuration.EncryptionScheme;
import ch.onsphere.osp.clearance.error.DeliveryError;
import ch.onsphere.osp.clearance.error.EncryptionError;
import ch.onsphere.osp.clearance.registry.LeaseLostException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A delivery that nothing disturbs, and one that is stopped. */
@Timeout(300)
class StreamingDeliveryTest {

    @TempDir private Path directory;

    private final MemoryStore store = new MemoryStore(Optional.of(Rig.Keys.SERVICE));
    private final Watched watch = new Watched();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 10 * BLOCK - 16, 10 * BLOCK})
    void whatArrivesIsTheFile(int size) throws Exception {
        byte[] content = Rig.random(size);
        try (Rig rig = new Rig(directory, store)) {
            DeliveredFile file = rig.deliver(content, watch);
            assertThat(store.opened(file.fileId())).isEqualTo(content);
            assertThat(file.bytes()).isEqualTo(size);
            assertThat(file.sha256()).isEqualTo(sha256(content));
            assertThat(file.encryption()).isEqualTo("AES_CBC_256");
            assertThat(file.resumed()).isFalse();
            assertThat(watch.sent()).isEqualTo(size);
        }
    }

    @ParameterizedTest
    @EnumSource(EncryptionScheme.class)
    void everySchemeIsDelivered(EncryptionScheme scheme) throws Exception {
        Rig.Settings settings = new Rig.Settings();
        settings.scheme = scheme;
        settings.blockSize = 4 << 20;
        byte[] content = Rig.random(scheme == EncryptionScheme.JWE ? 500_000 : 9_000_000);
        try (Rig rig = new Rig(directory, store, settings)) {
            DeliveredFile file = rig.deliver(content, watch);
            assertThat(store.opened(file.fileId())).isEqualTo(content);
        }
    }

    @Test
    void anAccountWithoutEncryptionGetsTheFileAsItIsAndNoEmptyBlock() throws Exception {
        MemoryStore clear = new MemoryStore(Optional.empty());
        Rig.Settings settings = new Rig.Settings();
        settings.clear = true;
        byte[] content = Rig.random(3 * BLOCK);
        try (Rig rig = new Rig(directory, clear, settings)) {
            assertThat(clear.opened(rig.deliver(content, watch).fileId())).isEqualTo(content);
            assertThat(clear.puts()).hasSize(3);
        }
    }

    @Test
    void withoutAKeyNothingIsSent() {
        MemoryStore keyless = new MemoryStore(Optional.empty());
        try (Rig rig = new Rig(directory, keyless)) {
            assertThatThrownBy(() -> rig.deliver(Rig.random(10), watch))
                    .isInstanceOfSatisfying(
                            OspException.class,
                            e -> assertThat(e.code()).isEqualTo(EncryptionError.KEY_MISSING));
            assertThat(keyless.puts()).isEmpty();
        }
    }

    @Test
    void severalBlocksAreUnderWayAndNotMore() throws Exception {
        CyclicBarrier together = new CyclicBarrier(IN_FLIGHT);
        store.onPut((file, number, bytes) -> await(together));
        // The end of the ciphertext is a block, too, so that all of them meet.
        byte[] content = Rig.random(4 * IN_FLIGHT * BLOCK - 16);
        try (Rig rig = new Rig(directory, store)) {
            rig.deliver(content, watch);
            assertThat(store.mostUnderWay()).isEqualTo(IN_FLIGHT);
        }
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await(120, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aSlowServiceHoldsUpTheSource() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch stuck = new CountDownLatch(IN_FLIGHT);
        store.onPut(
                (file, number, bytes) -> {
                    stuck.countDown();
                    goOn.await();
                });
        AtomicInteger read = new AtomicInteger();
        byte[] content = Rig.random(100 * BLOCK);
        InputStream counted =
                new ByteArrayInputStream(content) {
                    @Override
                    public int readNBytes(byte[] into, int offset, int length) {
                        read.addAndGet(length);
                        return super.readNBytes(into, offset, length);
                    }
                };
        try (Rig rig = new Rig(directory, store)) {
            Thread delivering = start(() -> rig.deliver(() -> counted, content.length, watch));
            stuck.await();
            assertThat(read.get()).isLessThanOrEqualTo((Rig.BUFFERS + 1) * BLOCK);
            goOn.countDown();
            delivering.join();
            assertThat(store.completed()).hasSize(1);
        }
    }

    @Test
    void whatIsSentWasOnTheDiskBefore() throws Exception {
        try (Rig rig = new Rig(directory, store)) {
            byte[] content = Rig.random(10 * BLOCK);
            AtomicInteger seen = new AtomicInteger();
            store.onPut(
                    (file, number, bytes) -> {
                        var record = rig.journal.find("job-1", "camera/clip").orElseThrow();
                        int read = Math.min((number + 1) * BLOCK, content.length);
                        byte[] soFar = sha256Bytes(Arrays.copyOf(content, read));
                        assertThat(rig.journal.blocks(record).get(number).is(soFar)).isTrue();
                        seen.incrementAndGet();
                    });
            rig.deliver(content, watch);
            assertThat(seen).hasValue(11);
        }
    }

    @Test
    void aLostLeaseStopsTheDeliveryAndCompletesNothing() throws Exception {
        Watched short4 = new Watched(4);
        try (Rig rig = new Rig(directory, store)) {
            assertThatThrownBy(() -> rig.deliver(Rig.random(50 * BLOCK), short4))
                    .isInstanceOf(LeaseLostException.class);
            assertThat(store.puts()).hasSizeLessThanOrEqualTo(4);
            assertThat(store.completed()).isEmpty();
            assertAllMemoryIsBack(rig);
        }
    }

    @Test
    void anInterruptionEndsTheDeliveryAndWhatIsUnderWay() throws Exception {
        CountDownLatch stuck = new CountDownLatch(IN_FLIGHT);
        store.onPut(
                (file, number, bytes) -> {
                    stuck.countDown();
                    new CountDownLatch(1).await();
                });
        try (Rig rig = new Rig(directory, store)) {
            CountDownLatch interrupted = new CountDownLatch(1);
            Thread delivering =
                    start(
                            () -> {
                                try {
                                    rig.deliver(Rig.random(50 * BLOCK), watch);
                                } catch (InterruptedException e) {
                                    interrupted.countDown();
                                }
                            });
            stuck.await();
            delivering.interrupt();
            interrupted.await();
            delivering.join();
            assertThat(store.underWay()).isZero();
            assertAllMemoryIsBack(rig);
            // The same can be delivered now.
            store.onPut((file, number, bytes) -> {});
            byte[] content = Rig.random(50 * BLOCK);
            assertThat(store.opened(rig.deliver(content, watch).fileId())).isEqualTo(content);
        }
    }

    @Test
    void blocksThatAreTooLargeAreHalved() throws Exception {
        Rig.Settings settings = new Rig.Settings();
        settings.blockSize = 16 * BLOCK;
        store.onPut(
                (file, number, bytes) -> {
                    if (bytes.length > 5 * BLOCK) {
                        throw DeliveryError.BLOCK_TOO_LARGE.at("413");
                    }
                });
        byte[] content = Rig.random(40 * BLOCK);
        try (Rig rig = new Rig(directory, store, settings)) {
            DeliveredFile file = rig.deliver(content, watch);
            assertThat(store.opened(file.fileId())).isEqualTo(content);
            assertThat(watch.sent()).isEqualTo(content.length);
            assertThat(store.blocks(file.fileId()).values())
                    .allSatisfy(block -> assertThat(block.length).isLessThanOrEqualTo(4 * BLOCK));
        }
    }

    @Test
    void aServiceThatTakesNoBlockAtAllIsNotAskedForEver() {
        store.onPut(
                (file, number, bytes) -> {
                    throw DeliveryError.BLOCK_TOO_LARGE.at("413");
                });
        try (Rig rig = new Rig(directory, store)) {
            assertThatThrownBy(() -> rig.deliver(Rig.random(10 * BLOCK), watch))
                    .isInstanceOfSatisfying(
                            OspException.class,
                            e -> assertThat(e.code()).isEqualTo(DeliveryError.BLOCK_TOO_LARGE));
        }
    }

    @Test
    void aSourceThatBreaksOffIsToldApart() {
        InputStream source =
                new SequenceInputStream(new ByteArrayInputStream(Rig.random(5 * BLOCK)), broken());
        try (Rig rig = new Rig(directory, store)) {
            assertThatThrownBy(() -> rig.deliver(() -> source, 100, watch))
                    .isInstanceOfSatisfying(
                            OspException.class,
                            e -> assertThat(e.code()).isEqualTo(DeliveryError.SOURCE_BROKE_OFF));
            assertThat(store.completed()).isEmpty();
            assertAllMemoryIsBack(rig);
        }
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the recorder went away");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };
    }

    @Test
    void whatASourceSaysOfItsFailureIsPassedOn() {
        OspException reason = EncryptionError.KEY_TOO_WEAK.at("for instance");
        try (Rig rig = new Rig(directory, store)) {
            assertThatThrownBy(
                            () ->
                                    rig.deliver(
                                            () -> {
                                                throw new IOException(reason);
                                            },
                                            100,
                                            watch))
                    .isSameAs(reason);
        }
    }

    @Test
    void blocksHaveNamesOfOneLengthThatNeedNoEscape() {
        assertThat(Block.id(7)).isEqualTo("MDAwMDA3");
        assertThat(IntStream.range(0, Block.MOST).mapToObj(Block::id))
                .allMatch(id -> id.matches("[A-Za-z0-9]{8}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void filesAreDeliveredSideBySideWithTheSameMemory() throws Exception {
        byte[] content = Rig.random(30 * BLOCK);
        try (Rig rig = new Rig(directory, store)) {
            List<Thread> all =
                    IntStream.range(0, 8)
                            .mapToObj(
                                    i ->
                                            start(
                                                    () ->
                                                            rig.delivery.deliver(
                                                                    Rig.job("job-" + i),
                                                                    "key",
                                                                    Rig.file(content.length),
                                                                    () ->
                                                                            new ByteArrayInputStream(
                                                                                    content),
                                                                    watch)))
                            .toList();
            for (Thread one : all) {
                one.join();
            }
            assertThat(store.completed()).hasSize(8);
            for (String file : store.completed().keySet()) {
                assertThat(store.opened(file)).isEqualTo(content);
            }
            assertAllMemoryIsBack(rig);
        }
    }

    private static void assertAllMemoryIsBack(Rig rig) {
        try {
            for (int i = 0; i < Rig.BUFFERS; i++) {
                assertThat(rig.buffers.take()).isNotNull();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        for (int i = 0; i < Rig.BUFFERS; i++) {
            rig.buffers.giveBack(new byte[BLOCK]);
        }
    }

    /** Something that may fail. */
    private interface Work {
        void run() throws Exception;
    }

    private static Thread start(Work work) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (Exception e) {
                                throw new AssertionError(e);
                            }
                        });
        thread.start();
        return thread;
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256Bytes(bytes));
    }

    private static byte[] sha256Bytes(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
