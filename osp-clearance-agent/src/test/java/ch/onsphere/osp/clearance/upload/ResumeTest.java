package ch.onsphere.osp.clearance.upload;

import static ch.onsphere.osp.clearance.upload.Rig.BLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.configuration.EncryptionScheme;
import ch.onsphere.osp.clearance.error.DeliveryError;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file whose delivery was broken off goes on in the next run. */
@Timeout(300)
class ResumeTest {

    private static final int BLOCKS = 20;
    private static final int BREAKS_AT = 12;

    @TempDir private Path directory;

    private final MemoryStore store = new MemoryStore(Optional.of(Rig.Keys.SERVICE));
    private final byte[] content = Rig.random(BLOCKS * BLOCK - 16);
    private final Rig.Settings settings = new Rig.Settings();

    /** Delivers until a block meets an error that only a later run gets over. */
    private void breakOff(byte[] file) {
        store.onPut(
                (fileId, number, bytes) -> {
                    if (number >= BREAKS_AT) {
                        throw DeliveryError.JOURNAL_FAILED.at("as good as any");
                    }
                });
        try (Rig rig = new Rig(directory, store, settings)) {
            assertThatThrownBy(() -> rig.deliver(file, new Watched()))
                    .isInstanceOf(OspException.class);
        }
        store.onPut((fileId, number, bytes) -> {});
        assertThat(store.completed()).isEmpty();
    }

    private DeliveredFile deliver(byte[] file) throws InterruptedException {
        try (Rig rig = new Rig(directory, store, settings)) {
            Watched watch = new Watched();
            DeliveredFile delivered = rig.deliver(file, watch);
            assertThat(watch.sent()).isEqualTo(file.length);
            return delivered;
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionScheme.class,
            names = {"AZURE_V1", "AZURE_V2"})
    void onlyWhatIsMissingIsSent(EncryptionScheme scheme) throws Exception {
        settings.scheme = scheme;
        breakOff(content);
        int there = store.puts().size();
        store.forgetPuts();
        DeliveredFile file = deliver(content);
        assertThat(file.fileId()).isEqualTo("file-1");
        assertThat(file.resumed()).isTrue();
        assertThat(store.puts().size() + there).isEqualTo(store.blocks("file-1").size());
        assertThat(store.opened("file-1")).isEqualTo(content);
    }

    @Test
    void aFileInClearGoesOnToo() throws Exception {
        settings.clear = true;
        breakOff(content);
        store.forgetPuts();
        deliver(content);
        assertThat(store.puts()).hasSizeLessThanOrEqualTo(BLOCKS - BREAKS_AT + Rig.IN_FLIGHT);
        assertThat(store.completed().get("file-1")).isEqualTo(content);
    }

    @Test
    void aCompleteFileIsNotRepeated() throws Exception {
        deliver(content);
        store.forgetPuts();
        DeliveredFile again = deliver(content);
        assertThat(again.resumed()).isTrue();
        assertThat(again.bytes()).isEqualTo(content.length);
        assertThat(store.puts()).isEmpty();
        assertThat(store.completed()).containsOnlyKeys("file-1");
    }

    @Test
    void aFileWhoseConfirmationWasLostIsConfirmedAgainAndNotSentAgain() throws Exception {
        store.beforeCompleteAnswer(
                () -> {
                    throw DeliveryError.JOURNAL_FAILED.at("as good as any");
                });
        assertThatThrownBy(() -> deliver(content)).isInstanceOf(OspException.class);
        store.beforeCompleteAnswer(() -> {});
        store.forgetPuts();
        deliver(content);
        assertThat(store.puts()).isEmpty();
        assertThat(store.completed()).containsOnlyKeys("file-1");
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionScheme.class,
            names = {"AZURE_V1", "AZURE_V2"})
    void aSourceThatHasChangedIsBegunAnewUnderAnotherKey(EncryptionScheme scheme) throws Exception {
        settings.scheme = scheme;
        breakOff(content);
        byte[] changed = content.clone();
        changed[3 * BLOCK] ^= 1;
        List<byte[]> before = List.copyOf(store.blocks("file-1").values());
        DeliveredFile file = deliver(changed);
        assertThat(file.fileId()).isEqualTo("file-2");
        assertThat(store.opened("file-2")).isEqualTo(changed);
        assertThat(store.completed()).containsOnlyKeys("file-2");
        assertThat(store.blocks("file-2").values())
                .as("no byte of the new content is under the old key")
                .noneMatch(block -> before.stream().anyMatch(old -> Arrays.equals(old, block)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, BLOCK - 1, BLOCK, BREAKS_AT * BLOCK - 1})
    void oneOtherByteInWhatWasSentIsFound(int position) throws Exception {
        settings.clear = true;
        breakOff(content);
        byte[] changed = content.clone();
        changed[position] ^= 1;
        assertThat(deliver(changed).fileId()).isEqualTo("file-2");
        assertThat(store.completed()).containsOnlyKeys("file-2");
        assertThat(store.completed().get("file-2")).isEqualTo(changed);
    }

    @Test
    void nothingOfAChangedSourceIsSentUnderTheOldKey() throws Exception {
        breakOff(content);
        store.forgetPuts();
        byte[] changed = content.clone();
        changed[0] ^= 1;
        // Blocks that were never sent may go before the change is found, but none that differs.
        store.onPut(
                (fileId, number, bytes) -> {
                    if (fileId.equals("file-1")) {
                        assertThat(number).isGreaterThanOrEqualTo(BREAKS_AT);
                    }
                });
        deliver(changed);
        assertThat(store.opened("file-2")).isEqualTo(changed);
    }

    @Test
    void aSourceThatHasBecomeShorterIsBegunAnew() throws Exception {
        breakOff(content);
        byte[] shorter = Arrays.copyOf(content, 5 * BLOCK);
        assertThat(deliver(shorter).fileId()).isEqualTo("file-2");
        assertThat(store.opened("file-2")).isEqualTo(shorter);
    }

    @Test
    void aClearSourceThatHasBecomeShorterByWholeBlocksIsBegunAnew() throws Exception {
        settings.clear = true;
        breakOff(content);
        byte[] shorter = Arrays.copyOf(content, 5 * BLOCK);
        assertThat(deliver(shorter).fileId()).isEqualTo("file-2");
    }

    @Test
    void aFileThatTheServiceHasDroppedIsBegunAnew() throws Exception {
        breakOff(content);
        store.drop("file-1");
        DeliveredFile file = deliver(content);
        assertThat(file.resumed()).isFalse();
        assertThat(store.opened(file.fileId())).isEqualTo(content);
    }

    @Test
    void aBlockThatTheServiceHasLostIsSentAgain() throws Exception {
        breakOff(content);
        store.dropBlock("file-1", 2);
        store.forgetPuts();
        deliver(content);
        assertThat(store.puts()).contains("file-1:2");
        assertThat(store.opened("file-1")).isEqualTo(content);
    }

    @Test
    void aServiceThatDoesNotTellIsTrustedInWhatItConfirmed() throws Exception {
        breakOff(content);
        store.cannotList();
        store.forgetPuts();
        deliver(content);
        assertThat(store.puts()).hasSizeLessThan(BLOCKS);
        assertThat(store.opened("file-1")).isEqualTo(content);
    }

    @Test
    void anotherConnectionKeyOpensNothingSoTheFileIsBegunAnew() throws Exception {
        breakOff(content);
        settings.connectionKey = new RSAKeyGenerator(2048).generate();
        assertThat(deliver(content).fileId()).isEqualTo("file-2");
    }

    @Test
    void aSmallFileUnderJweIsSentAgainWhole() throws Exception {
        settings.scheme = EncryptionScheme.JWE;
        breakOff(content);
        assertThat(deliver(content).fileId()).isEqualTo("file-2");
        assertThat(store.opened("file-2")).isEqualTo(content);
    }

    @Test
    void aDamagedJournalCostsTimeAndNothingElse() throws Exception {
        breakOff(content);
        Files.write(directory.resolve("journal.mv"), Rig.random(20_000));
        assertThat(deliver(content).fileId()).isEqualTo("file-2");
        assertThat(store.opened("file-2")).isEqualTo(content);
    }

    @Test
    void aForgottenJobIsUnknownAfterwards() throws Exception {
        breakOff(content);
        try (Rig rig = new Rig(directory, store, settings)) {
            rig.delivery.forget("job-1");
        }
        try (Rig rig = new Rig(directory, store, settings)) {
            assertThat(rig.journal.find("job-1", "camera/clip")).isEmpty();
        }
    }

    @Test
    void theJournalHoldsNoKeyThatCanBeRead() throws Exception {
        DeliveredFile file = deliver(content);
        byte[] key = Opening.contentKey(Rig.Keys.SERVICE, store.metadata(file.fileId()));
        String journal =
                Files.readString(directory.resolve("journal.mv"), StandardCharsets.ISO_8859_1);
        assertThat(journal).contains("file-1");
        assertThat(journal).doesNotContain(new String(key, StandardCharsets.ISO_8859_1));
        assertThat(journal).doesNotContain(HexFormat.of().formatHex(key));
    }
}
