package ch.onsphere.osp.milestone.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.kit.time.Backoff;
import ch.onsphere.osp.milestone.ManualTime;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the disk fails, commands wait in memory, and each is told what became of it. */
class WaitingInMemoryTest {

    private static final ItemId SERVER = new ItemId("root.vms");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration VERY_LONG = Duration.ofDays(900);

    @TempDir Path directory;
    private final ManualTime time = new ManualTime();
    private final CountDownLatch failed = new CountDownLatch(1);
    private volatile boolean isBroken;
    private CommandQueue queue;

    @BeforeEach
    void hold() {
        CommandJournal journal = new CommandJournal(SERVER, this::directory);
        queue =
                new CommandQueue(
                        "test-command",
                        time,
                        new CommandPace(
                                new Backoff(PATIENCE, PATIENCE, () -> 0.5), Duration.ofSeconds(5)),
                        2,
                        journal);
        assertThat(journal.open(this::abandoned)).isEmpty();
        isBroken = true;
        queue.hold(MilestoneError.CONNECTION_REFUSED.at("https://vms"));
    }

    private Path directory() {
        return isBroken ? directory.resolve("absent") : directory;
    }

    private void abandoned() {
        queue.nothingIsKept();
        failed.countDown();
    }

    @AfterEach
    void close() {
        queue.beginClose();
        assertThat(queue.awaitEnd(PATIENCE)).isTrue();
    }

    @Test
    void aCommandThatCouldNotBeKeptIsSentWhenTheServerIsBack() throws Exception {
        CompletionStage<OutputResult> result = queue.submit(errand("a"));
        awaitFailure();

        queue.open();

        assertThat(resultOf(result)).isInstanceOf(Done.class);
    }

    @Test
    void whenTheModuleStopsItIsReportedAsNotSent() throws Exception {
        CompletionStage<OutputResult> result = queue.submit(errand("a"));
        awaitFailure();

        queue.beginClose();

        assertThat(((Failed) resultOf(result)).code()).isEqualTo(MilestoneError.STOPPING.code());
    }

    @Test
    void whenTheModuleStopsADoubtThatCannotBeKeptIsReported() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        TestErrand sent =
                new TestErrand(
                                "a",
                                time.now(),
                                VERY_LONG,
                                () ->
                                        new Attempt.Doubtful(
                                                MilestoneError.NO_ANSWER.at("https://vms"), false))
                        .finding(
                                lost -> {
                                    looked.countDown();
                                    return new Finding.NotNow(
                                            MilestoneError.SERVER_BUSY.at("https://vms"));
                                });
        CompletionStage<OutputResult> result = queue.submit(sent);
        awaitFailure();
        queue.open();
        assertThat(looked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        queue.beginClose();

        assertThat(((Failed) resultOf(result)).code())
                .isEqualTo(MilestoneError.OUTCOME_UNKNOWN.code());
    }

    @Test
    void onceTheDiskWorksItIsKeptAndSoIsTheNext() throws Exception {
        TestErrand first = errand("a");
        CompletionStage<OutputResult> firstResult = queue.submit(first);
        awaitFailure();
        assertThat(first.reasons()).isEmpty();

        isBroken = false;
        TestErrand second = errand("b");
        CompletionStage<OutputResult> secondResult = queue.submit(second);

        awaitKept(first);
        awaitKept(second);
        queue.beginClose();
        assertThat(((Failed) resultOf(firstResult)).code())
                .isEqualTo(MilestoneError.COMMAND_KEPT.code());
        assertThat(((Failed) resultOf(secondResult)).code())
                .isEqualTo(MilestoneError.COMMAND_KEPT.code());
        assertThat(queue.awaitEnd(PATIENCE)).isTrue();
        assertThat(
                        CommandJournal.leftIn(directory.resolve(CommandJournal.fileName(SERVER)))
                                .stream()
                                .map(TestErrand::nameOf))
                .containsExactly("a", "b");
    }

    private TestErrand errand(String name) {
        return new TestErrand(
                name, time.now(), VERY_LONG, () -> new Attempt.Finished(new Done("done", "1")));
    }

    private void awaitFailure() throws InterruptedException {
        assertThat(failed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /** What waits is looked at now and then. */
    private void awaitKept(TestErrand errand) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (errand.reasons().isEmpty()) {
            assertThat(System.nanoTime()).as("it is kept").isLessThan(end);
            time.advance(Duration.ofMillis(250));
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static OutputResult resultOf(CompletionStage<OutputResult> stage) {
        return stage.toCompletableFuture().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
