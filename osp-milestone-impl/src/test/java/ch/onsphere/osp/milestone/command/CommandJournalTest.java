package ch.onsphere.osp.milestone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.journal.JournalEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fails is told of, and used again once it works. */
class CommandJournalTest {

    private static final ItemId SERVER = new ItemId("root.vms");
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path parent;
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private Path directory;
    private CommandJournal journal;

    @BeforeEach
    void open() {
        directory = parent.resolve("state");
        journal = new CommandJournal(SERVER, () -> directory);
        assertThat(journal.open(abandoned::countDown)).isEmpty();
    }

    @AfterEach
    void close() {
        journal.close();
        assertThat(journal.awaitEnd(PATIENCE)).isTrue();
    }

    @Test
    void withoutADirectoryACommandIsNotKeptAndOnceThereIsOneTheNextIs() throws Exception {
        assertIsNotKept("a", 1);

        Files.createDirectory(directory);

        keep("b", 2);
        assertThat(left()).containsExactly("b");
    }

    @Test
    void whereAFileIsInPlaceOfTheDirectoryNoneIsKeptUntilItIsGone() throws Exception {
        Files.writeString(directory, "no directory");
        assertIsNotKept("a", 1);
        assertIsNotKept("b", 2);

        Files.delete(directory);
        Files.createDirectory(directory);

        keep("c", 3);
        assertThat(left()).containsExactly("c");
    }

    @Test
    void whatIsTooLongForARecordIsRefusedAndHarmsNoOther() throws Exception {
        Files.createDirectory(directory);

        assertThatThrownBy(() -> keep("x".repeat(JournalEntry.LONGEST), 1))
                .hasMessageContaining(MilestoneError.COMMANDS_NOT_KEPT.cause());

        keep("b", 2);
        assertThat(left()).containsExactly("b");
    }

    @Test
    void whatWaitsGoesOnThoughNothingCanBeWrittenAtTheStart() throws Exception {
        Files.createDirectory(directory);
        keep("a", 1);
        close();
        Path file = directory.resolve(CommandJournal.fileName(SERVER));
        Path inTheWay = directory.resolve(file.getFileName() + ".new");
        Files.createDirectories(inTheWay.resolve("x"));

        journal = new CommandJournal(SERVER, () -> directory);
        assertThat(journal.open(abandoned::countDown))
                .extracting(TestErrand::nameOf)
                .containsExactly("a");

        Files.delete(inTheWay.resolve("x"));
        Files.delete(inTheWay);
        keep("b", 2);
        assertThat(left()).containsExactly("a", "b");
    }

    private void assertIsNotKept(String name, int number) throws Exception {
        assertThatThrownBy(() -> keep(name, number))
                .hasMessageContaining(MilestoneError.COMMANDS_NOT_KEPT.cause());
        assertThat(abandoned.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private void keep(String name, int number) throws Exception {
        TestErrand errand = new TestErrand(name, NOW, PATIENCE, () -> null);
        journal.keep(new Command(errand, number, 0), NOW)
                .toCompletableFuture()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** What the next run finds. */
    private List<String> left() throws IOException {
        close();
        return CommandJournal.leftIn(directory.resolve(CommandJournal.fileName(SERVER))).stream()
                .map(TestErrand::nameOf)
                .toList();
    }
}
