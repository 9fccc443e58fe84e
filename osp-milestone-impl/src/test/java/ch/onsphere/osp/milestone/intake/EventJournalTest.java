package ch.onsphere.osp.milestone.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.journal.JournalContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits hold task by task, however many share one flush of the disk. */
class EventJournalTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path directory;
    private final CountDownLatch together = new CountDownLatch(1);
    private EventJournal journal;

    @AfterEach
    void close() {
        together.countDown();
        journal.close();
        assertThat(journal.awaitEnd(PATIENCE)).isTrue();
    }

    @Test
    void eventsThatComeTogetherAreNotKeptBeyondTheLimit() throws Exception {
        journal = journal(2);
        journal.start(content -> await(together));

        CompletableFuture<Void> first = accept("a");
        CompletableFuture<Void> second = accept("b");
        CompletableFuture<Void> third = accept("c");
        together.countDown();

        get(first);
        get(second);
        assertThatThrownBy(() -> get(third))
                .hasMessageContaining(MilestoneError.EVENTS_OVERLOADED.cause());
    }

    @Test
    void aPublishedEventGivesItsPlaceToOneThatComesWithTheNote() throws Exception {
        journal = journal(1);
        CountDownLatch prepared = new CountDownLatch(1);
        CountDownLatch kept = new CountDownLatch(1);
        journal.start(content -> await(prepared));
        // Runs on the journal's thread, so that what is added meanwhile becomes one batch.
        CompletableFuture<Void> held =
                accept("a")
                        .thenRun(
                                () -> {
                                    kept.countDown();
                                    await(together);
                                });
        prepared.countDown();
        await(kept);

        journal.published("a");
        journal.published("a");
        CompletableFuture<Void> second = accept("b");
        CompletableFuture<Void> third = accept("c");
        together.countDown();

        get(held);
        get(second);
        assertThatThrownBy(() -> get(third))
                .hasMessageContaining(MilestoneError.EVENTS_OVERLOADED.cause());
    }

    @Test
    void whereNoNewFileCanTakeThePlaceOfTheOldOneNothingIsKeptUntilOneCan() throws Exception {
        keepTwoAndLetNoFileFollow();
        assertThatThrownBy(() -> get(accept("c")))
                .hasMessageContaining(MilestoneError.JOURNAL_FAILED.cause());

        clearTheWay();
        get(accept("d"));
        assertThat(JournalContent.read(path(), "events").entries())
                .extracting(entry -> new String(entry.bytes(), UTF_8))
                .containsExactly("a", "b", "d");
    }

    @Test
    void thatAnEventWasPublishedIsWrittenOnceTheDiskWorksAgain() throws Exception {
        keepTwoAndLetNoFileFollow();
        journal.published("a");
        journal.mark("m".getBytes(UTF_8));
        assertThatThrownBy(() -> get(accept("c")))
                .hasMessageContaining(MilestoneError.JOURNAL_FAILED.cause());

        clearTheWay();
        journal.close();
        assertThat(journal.awaitEnd(PATIENCE)).isTrue();
        assertThat(JournalContent.read(path(), "events").entries())
                .extracting(entry -> entry.kind() + new String(entry.bytes(), UTF_8))
                .contains("2a", "1b", "3m");
    }

    /** A directory that is not empty gives its name to nobody. */
    private void keepTwoAndLetNoFileFollow() throws Exception {
        journal =
                new EventJournal(
                        path(),
                        "events",
                        new EventJournal.Limits(10, 100, 1 << 20, 10, 15),
                        form -> Optional.empty());
        journal.start(content -> {});
        get(accept("a"));
        Files.delete(path());
        Files.createDirectories(inTheWay());
        // It is kept in the old file, which is so large with it that a new one is tried.
        get(accept("b"));
    }

    private void clearTheWay() throws IOException {
        Files.delete(inTheWay());
        Files.delete(path());
    }

    private Path inTheWay() {
        return path().resolve("in the way");
    }

    private Path path() {
        return directory.resolve("events.journal");
    }

    private EventJournal journal(int most) {
        return new EventJournal(
                path(),
                "events",
                new EventJournal.Limits(10, most, 1 << 20, 10, 1 << 20),
                form -> Optional.empty());
    }

    private CompletableFuture<Void> accept(String id) {
        return journal.accept(id, id.getBytes(UTF_8)).toCompletableFuture();
    }

    private static void get(CompletableFuture<Void> done) throws Exception {
        done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
