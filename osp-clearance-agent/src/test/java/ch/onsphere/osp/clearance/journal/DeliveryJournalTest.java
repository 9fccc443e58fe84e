package ch.onsphere.osp.clearance.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.OtherProcess;
import ch.onsphere.osp.clearance.configuration.EncryptionScheme;
import ch.onsphere.osp.clearance.encryption.Encryptions;
import ch.onsphere.osp.clearance.encryption.FileEncryption;
import ch.onsphere.osp.clearance.encryption.KeyMaterial;
import ch.onsphere.osp.clearance.error.DeliveryError;
import ch.onsphere.osp.clearance.journal.FileRecord.Content;
import ch.onsphere.osp.clearance.journal.FileRecord.Stage;
import ch.onsphere.osp.kit.time.SystemTime;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the journal keeps, and what it survives. */
@Timeout(300)
class DeliveryJournalTest {

    private static RSAKey key;

    @TempDir private Path directory;

    private final SystemTime time = new SystemTime("test-time");
    private final List<DeliveryJournal> open = new ArrayList<>();

    @BeforeAll
    static void makeKey() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
    }

    @AfterEach
    void closeAll() {
        open.forEach(DeliveryJournal::close);
        time.close();
    }

    private DeliveryJournal journal() {
        DeliveryJournal journal = new DeliveryJournal(directory, key, time);
        open.add(journal);
        return journal;
    }

    private static FileEncryption encryption() throws IOException {
        ObjectNode service =
                (ObjectNode) new ObjectMapper().readTree(key.toPublicJWK().toJSONString());
        return new Encryptions(EncryptionScheme.AUTO, false, new SecureRandom())
                .begin(Optional.of(service), OptionalLong.empty());
    }

    @Test
    void aFileIsKnownInTheNextRunWithItsKeyAndItsBlocks() throws Exception {
        FileEncryption encryption = encryption();
        KeyMaterial material = encryption.material().orElseThrow();
        try (DeliveryJournal first = new DeliveryJournal(directory, key, time)) {
            FileRecord record = first.begin("job", "key", "file-7", 4096, encryption);
            first.intend(record, 0, hash(0));
            first.intend(record, 1, hash(1));
            first.acknowledge(record, 0);
        }
        DeliveryJournal second = journal();
        FileRecord record = second.find("job", "key").orElseThrow();
        assertThat(record.fileId()).isEqualTo("file-7");
        assertThat(record.blockSize()).isEqualTo(4096);
        assertThat(record.stage()).isEqualTo(Stage.SENDING);
        assertThat(record.metadata()).isEqualTo(encryption.metadata());
        KeyMaterial unlocked = second.unlock(record).orElseThrow();
        assertThat(unlocked.key()).isEqualTo(material.key());
        assertThat(unlocked.iv()).isEqualTo(material.iv());
        assertThat(second.blocks(record)).containsOnlyKeys(0, 1);
        assertThat(second.blocks(record).get(0).acknowledged()).isTrue();
        assertThat(second.blocks(record).get(1).acknowledged()).isFalse();
        assertThat(second.blocks(record).get(1).is(hash(1))).isTrue();
        assertThat(second.blocks(record).get(1).is(hash(2))).isFalse();
    }

    @Test
    void stagesAreKept() throws Exception {
        FileRecord record = journal().begin("job", "key", "f", 4096, encryption());
        DeliveryJournal journal = open.get(0);
        journal.intend(record, 0, hash(0));
        record = journal.completing(record, new Content(5, "ab", 1));
        assertThat(journal.blocks(record)).hasSize(1);
        record = journal.completed(record);
        assertThat(journal.blocks(record)).isEmpty();
        assertThat(journal.find("job", "key")).contains(record);
        assertThat(record.content()).contains(new Content(5, "ab", 1));
    }

    @Test
    void filesOfOneJobAreForgottenAndThoseOfOthersAreNot() throws Exception {
        DeliveryJournal journal = journal();
        FileRecord record = journal.begin("job", "one", "f1", 4096, encryption());
        journal.intend(record, 0, hash(0));
        journal.begin("job", "two", "f2", 4096, encryption());
        FileRecord other = journal.begin("job\",\"o", "one", "f3", 4096, encryption());
        journal.intend(other, 0, hash(0));
        journal.forget("job");
        assertThat(journal.find("job", "one")).isEmpty();
        assertThat(journal.find("job", "two")).isEmpty();
        assertThat(journal.blocks(record)).isEmpty();
        assertThat(journal.find("job\",\"o", "one")).contains(other);
        assertThat(journal.blocks(other)).hasSize(1);
    }

    @Test
    void whatAProcessHadOnTheDiskOutlivesItsDeath() throws Exception {
        DeliveryJournal journal = journal();
        FileRecord record = journal.begin("job", "key", "f", 4096, encryption());
        journal.intend(record, 0, hash(0));
        // As kill -9 leaves it: nothing is closed.
        Path after = Files.createDirectory(directory.resolve("after"));
        Files.copy(directory.resolve("journal.mv"), after.resolve("journal.mv"));
        try (DeliveryJournal next = new DeliveryJournal(after, key, time)) {
            assertThat(next.blocks(next.find("job", "key").orElseThrow()).get(0).is(hash(0)))
                    .isTrue();
        }
    }

    @Test
    void aFileCutOffAnywhereGivesWhatIsSoundOrNothing() throws Exception {
        try (DeliveryJournal journal = new DeliveryJournal(directory, key, time)) {
            FileRecord record = journal.begin("job", "key", "f", 4096, encryption());
            for (int block = 0; block < 50; block++) {
                journal.intend(record, block, hash(block));
            }
        }
        byte[] whole = Files.readAllBytes(directory.resolve("journal.mv"));
        Random random = new Random(1);
        for (int i = 0; i < 30; i++) {
            Path cut = Files.createDirectory(directory.resolve("cut-" + i));
            byte[] part = Arrays.copyOf(whole, random.nextInt(whole.length));
            if (i % 3 == 0 && part.length > 0) {
                part[random.nextInt(part.length)] ^= 0x55;
            }
            Files.write(cut.resolve("journal.mv"), part);
            try (DeliveryJournal journal = new DeliveryJournal(cut, key, time)) {
                assertThat(usable(journal)).as("cut at " + part.length).isTrue();
            }
        }
    }

    /** A journal whose damage shows late may fail once, and is begun anew. */
    private static boolean usable(DeliveryJournal journal) throws Exception {
        for (int tries = 0; tries < 2; tries++) {
            try {
                Optional<FileRecord> found = journal.find("job", "key");
                if (found.isPresent()) {
                    journal.blocks(found.get())
                            .forEach(
                                    (number, block) -> assertThat(block.is(hash(number))).isTrue());
                }
                FileRecord begun = journal.begin("new", "key", "g", 4096, encryption());
                return journal.find("new", "key").equals(Optional.of(begun));
            } catch (OspException e) {
                assertThat(e.code()).isEqualTo(DeliveryError.JOURNAL_FAILED);
            }
        }
        return false;
    }

    @Test
    void aDamagedFileIsPutAsideAndTheOldestOfThemGoes() throws Exception {
        for (int i = 0; i < 5; i++) {
            Files.writeString(directory.resolve("journal.mv"), "this is no journal ".repeat(1000));
            try (DeliveryJournal journal = new DeliveryJournal(directory, key, time)) {
                assertThat(journal.find("job", "key")).isEmpty();
            }
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.filter(file -> file.toString().contains("damaged"))).hasSize(3);
        }
    }

    @Test
    void aJournalThatAnotherHoldsIsNotDamaged() throws Exception {
        journal().begin("job", "key", "f", 4096, encryption());
        assertThatThrownBy(() -> journal().find("job", "key"))
                .isInstanceOfSatisfying(
                        OspException.class,
                        e -> assertThat(e.code()).isEqualTo(DeliveryError.JOURNAL_IN_USE));

        // Whoever was refused here has let go of nothing.
        assertThat(OtherProcess.run(OtherJournalMain.class, directory))
                .contains(DeliveryError.JOURNAL_IN_USE.code());
    }

    @Test
    void manyThreadsWriteAndSomeAreInterrupted() throws Exception {
        DeliveryJournal journal = journal();
        FileRecord record = journal.begin("job", "key", "f", 4096, encryption());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int first = i * 100;
            threads.add(
                    new Thread(
                            () -> {
                                for (int block = first; block < first + 100; block++) {
                                    try {
                                        journal.intend(record, block, hash(block));
                                    } catch (InterruptedException e) {
                                        return;
                                    }
                                }
                            }));
        }
        threads.forEach(Thread::start);
        threads.get(3).interrupt();
        threads.get(5).interrupt();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(journal.blocks(record)).hasSizeGreaterThanOrEqualTo(600);
        journal.intend(record, 1000, hash(1000));
        assertThat(journal.blocks(record)).containsKey(1000);
    }

    @Test
    void afterItsEndItSaysSo() throws Exception {
        DeliveryJournal journal = journal();
        journal.close();
        assertThatThrownBy(() -> journal.find("job", "key"))
                .isInstanceOfSatisfying(
                        OspException.class,
                        e -> assertThat(e.code()).isEqualTo(DeliveryError.JOURNAL_FAILED));
        journal.forget("job");
    }

    private static byte[] hash(int number) {
        byte[] hash = new byte[32];
        new Random(number).nextBytes(hash);
        return hash;
    }
}
