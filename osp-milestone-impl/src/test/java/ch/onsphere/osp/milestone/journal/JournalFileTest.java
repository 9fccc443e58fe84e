package ch.onsphere.osp.milestone.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal holds, whatever moment its process was killed at. */
class JournalFileTest {

    private static final byte KIND = 7;

    @TempDir Path directory;

    @Test
    void whatAKilledProcessLeavesIsReadToItsLastRecord() throws Exception {
        try (JournalFile file = file(List.of())) {
            file.append(entries("one", "two"), true);
            file.append(entries("three"), false);

            JournalContent killed = JournalContent.read(path(), "records");

            assertThat(texts(killed)).containsExactly("one", "two", "three");
            assertThat(killed.damaged()).isZero();
            assertThat(killed.tornBytes()).isZero();
            assertThat(Files.size(path())).isGreaterThan(file.size());
        }
    }

    @Test
    void aFileThatWasClosedHasNothingBehindItsRecords() throws Exception {
        JournalFile file = file(entries("one"));
        file.append(entries("two"), true);
        file.close();

        assertThat(Files.size(path())).isEqualTo(file.size());
        assertThat(texts(JournalContent.read(path(), "records"))).containsExactly("one", "two");
    }

    @Test
    void recordsBeyondTheZerosAreWrittenAllTheSame() throws Exception {
        List<String> texts = IntStream.range(0, 500).mapToObj(i -> i + "x".repeat(2000)).toList();
        try (JournalFile file = file(List.of())) {
            for (String text : texts) {
                file.append(entries(text), false);
            }
            assertThat(texts(JournalContent.read(path(), "records"))).isEqualTo(texts);
        }
    }

    @Test
    void zerosAtTheEndOfARecordBelongToIt() throws Exception {
        byte[] bytes = new byte[100];
        try (JournalFile file = file(List.of())) {
            file.append(List.of(new JournalEntry(KIND, bytes)), true);

            JournalContent content = JournalContent.read(path(), "records");

            assertThat(content.entries()).hasSize(1);
            assertThat(content.entries().get(0).bytes()).isEqualTo(bytes);
            assertThat(content.tornBytes()).isZero();
        }
    }

    @Test
    void whereverTheLastRecordWasCutThoseBeforeItAreWholeAndNothingIsDamaged() throws Exception {
        JournalFile file = file(entries("one", "two"));
        long whole = file.size();
        file.append(entries("a third record that is longer"), true);
        file.close();
        byte[] bytes = Files.readAllBytes(path());

        for (int cut = (int) whole + 1; cut < bytes.length; cut++) {
            for (int zeros : new int[] {0, 1, 9, 5000}) {
                byte[] torn = new byte[cut + zeros];
                System.arraycopy(bytes, 0, torn, 0, cut);
                Files.write(path(), torn);

                JournalContent content = JournalContent.read(path(), "records");

                assertThat(texts(content)).startsWith("one", "two");
                assertThat(content.damaged()).as("cut at %d", cut).isZero();
                assertThat(aside()).doesNotExist();
            }
        }
    }

    @Test
    void aRecordThatWentBadBeforeOthersIsToldAndKeptAside() throws Exception {
        JournalFile file = file(entries("one", "two", "three"));
        file.close();
        byte[] bytes = Files.readAllBytes(path());
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(path(), bytes);

        JournalContent content = JournalContent.read(path(), "records");

        assertThat(texts(content)).containsExactly("one", "three");
        assertThat(content.damaged()).isEqualTo(1);
        assertThat(aside()).hasBinaryContent(bytes);
    }

    @Test
    void aFileOfZerosHoldsNothing() throws Exception {
        Files.write(path(), new byte[100_000]);

        JournalContent content = JournalContent.read(path(), "records");

        assertThat(content.entries()).isEmpty();
        assertThat(content.damaged()).isZero();
        assertThat(content.tornBytes()).isZero();
    }

    private JournalFile file(List<JournalEntry> entries) throws IOException {
        return JournalDraft.of(path(), entries).takePlace();
    }

    private Path path() {
        return directory.resolve("some.journal");
    }

    private Path aside() {
        return directory.resolve("some.journal.damaged");
    }

    private static List<JournalEntry> entries(String... texts) {
        return Stream.of(texts).map(text -> new JournalEntry(KIND, text.getBytes(UTF_8))).toList();
    }

    private static List<String> texts(JournalContent content) {
        List<String> texts = new ArrayList<>();
        content.entries().forEach(entry -> texts.add(new String(entry.bytes(), UTF_8)));
        return texts;
    }
}
