package ch.onsphere.osp.milestone.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.kit.time.Backoff;
import ch.onsphere.osp.milestone.ManualTime;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandQueueTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private final OspException away = MilestoneError.CONNECTION_REFUSED.at("https://vms");
    private final OspException refused = MilestoneError.LOCKED_OUT.at("https://vms");
    private static final Attempt DONE = new Attempt.Finished(new Done("done", "1"));

    private final ManualTime time = new ManualTime();
    @TempDir private Path directory;
    private int submitted;
    private CommandQueue queue;

    @BeforeEach
    void create() {
        queue = queue(new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(8), () -> 0.99), 2);
    }

    private CommandQueue queue(Backoff backoff, int concurrency) {
        return new CommandQueue(
                "test-command",
                time,
                new CommandPace(backoff, Duration.ofSeconds(5)),
                concurrency,
                new CommandJournal(new ItemId("root.vms"), () -> directory));
    }

    private CompletionStage<OutputResult> submit(Supplier<Attempt> work, Duration maximumAge) {
        return submit(queue, work, maximumAge);
    }

    private CompletionStage<OutputResult> submit(
            CommandQueue to, Supplier<Attempt> work, Duration maximumAge) {
        return to.submit(new TestErrand("c" + ++submitted, time.now(), maximumAge, work));
    }

    @AfterEach
    void close() {
        queue.beginClose();
        assertThat(queue.awaitEnd(Duration.ofMinutes(2))).isTrue();
    }

    @Test
    void commandsWaitUntilTheGateOpensAndBeginInTheirOrder() {
        CommandQueue single = queue(new Backoff(LONG, LONG, () -> 0), 1);
        List<Integer> order = new ArrayList<>();
        List<CompletionStage<OutputResult>> results = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            results.add(
                    submit(
                            single,
                            () -> {
                                order.add(number);
                                return DONE;
                            },
                            LONG));
        }
        assertThat(single.size()).isEqualTo(5);

        single.open();

        results.forEach(each -> assertThat(resultOf(each)).isInstanceOf(Done.class));
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
        single.beginClose();
        assertThat(single.awaitEnd(Duration.ofMinutes(2))).isTrue();
    }

    @Test
    void aCommandThatWaitsTooLongFailsWithTheReason() {
        queue.hold(away);
        CompletionStage<OutputResult> young = submit(() -> DONE, LONG);
        CompletionStage<OutputResult> old = submit(() -> DONE, Duration.ofSeconds(5));

        time.advance(Duration.ofSeconds(6));

        Failed failed = (Failed) resultOf(old);
        assertThat(failed.code()).isEqualTo("OSP-MS-308");
        assertThat(failed.message()).contains("PT5S", "OSP-MS-102");
        assertThat(young.toCompletableFuture()).isNotDone();
    }

    /**
     * Killed between the two, the next run tells it once more; the other way round, nobody would.
     */
    @Test
    void aResultIsToldBeforeTheDiskForgetsItsCommand() throws Exception {
        queue.hold(away);
        CompletionStage<OutputResult> waiting = submit(() -> DONE, LONG);
        CompletableFuture<List<String>> onDiskWhenTold =
                waiting.thenApply(result -> leftOnDisk()).toCompletableFuture();

        queue.open();

        assertThat(onDiskWhenTold.get(2, TimeUnit.MINUTES)).containsExactly("c1");
        queue.beginClose();
        assertThat(queue.awaitEnd(Duration.ofMinutes(2))).isTrue();
        assertThat(leftOnDisk()).isEmpty();
    }

    private List<String> leftOnDisk() {
        Path file = directory.resolve(CommandJournal.fileName(new ItemId("root.vms")));
        try {
            return CommandJournal.leftIn(file).stream().map(TestErrand::nameOf).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void commandsFailAtOnceWhileWaitingWouldNotHelp() {
        CompletionStage<OutputResult> before = submit(() -> DONE, LONG);

        queue.refuse(refused);

        assertThat(((Failed) resultOf(before)).code()).isEqualTo("OSP-MS-202");
        assertThat(((Failed) resultOf(submit(() -> DONE, LONG))).code()).isEqualTo("OSP-MS-202");
    }

    @Test
    void anAttemptThatWasNotCarriedOutIsRepeatedAfterThePauseThatTheServerAsksFor() {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        queue.open();
        CompletionStage<OutputResult> result =
                submit(
                        () -> {
                            first.countDown();
                            return attempts.incrementAndGet() > 1
                                    ? DONE
                                    : new Attempt.Again(away, Optional.of(Duration.ofSeconds(3)));
                        },
                        LONG);
        await(first);
        awaitWaiting(1);

        time.advance(Duration.ofSeconds(2));
        assertThat(attempts).hasValue(1);
        time.advance(Duration.ofSeconds(1));

        assertThat(resultOf(result)).isInstanceOf(Done.class);
    }

    @Test
    void aCommandThatWasPutBackDoesNotOutliveItsAge() {
        queue.open();
        CompletionStage<OutputResult> result =
                submit(
                        () -> new Attempt.Again(away, Optional.of(Duration.ofMinutes(5))),
                        Duration.ofSeconds(1));
        awaitWaiting(1);

        time.advance(Duration.ofSeconds(2));

        assertThat(((Failed) resultOf(result)).code()).isEqualTo("OSP-MS-308");
    }

    @Test
    void aCommandBehindOneThatWasPutBackIsToldWhy() {
        queue.open();
        submit(() -> new Attempt.Again(away, Optional.of(Duration.ofMinutes(5))), LONG);
        awaitWaiting(1);
        CompletionStage<OutputResult> behind = submit(() -> DONE, Duration.ofSeconds(1));

        time.advance(Duration.ofSeconds(2));

        assertThat(((Failed) resultOf(behind)).message())
                .contains("OSP-MS-102")
                .doesNotContain("other commands");
    }

    @Test
    void aServerThatAsksForNoPauseIsNotHammered() {
        AtomicInteger attempts = new AtomicInteger();
        queue.open();
        submit(
                () -> {
                    attempts.incrementAndGet();
                    return new Attempt.Again(away, Optional.of(Duration.ZERO));
                },
                LONG);
        awaitWaiting(1);

        time.advance(Duration.ofMillis(900));

        assertThat(attempts).hasValue(1);
    }

    @Test
    void aFailingCommandIsGivenUpWhenItIsTooOld() {
        CountDownLatch first = new CountDownLatch(1);
        queue.open();
        CompletionStage<OutputResult> result =
                submit(
                        () -> {
                            first.countDown();
                            return new Attempt.Again(away, Optional.empty());
                        },
                        Duration.ofSeconds(5));
        await(first);
        awaitWaiting(1);

        while (!result.toCompletableFuture().isDone()) {
            time.advance(Duration.ofMillis(100));
        }

        assertThat(((Failed) resultOf(result)).message()).contains("OSP-MS-102");
    }

    @Test
    void workThatThrowsIsReportedAndTheNextGoesOn() {
        queue.open();

        Failed failed =
                (Failed)
                        resultOf(
                                submit(
                                        () -> {
                                            throw new StackOverflowError("deep");
                                        },
                                        LONG));

        assertThat(failed.code()).isEqualTo("OSP-MS-901");
        assertThat(resultOf(submit(() -> DONE, LONG))).isInstanceOf(Done.class);
    }

    @Test
    void neverMoreAreUnderWayThanAllowed() {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        queue.open();
        List<CompletionStage<OutputResult>> results = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            results.add(
                    submit(
                            () -> {
                                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                                LockSupport.parkNanos(1000);
                                underWay.decrementAndGet();
                                return DONE;
                            },
                            LONG));
        }

        results.forEach(each -> assertThat(resultOf(each)).isInstanceOf(Done.class));
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void aFullQueueRefusesTheNextAndKeepsTheOthers() {
        List<CompletionStage<OutputResult>> kept = new ArrayList<>();
        for (int i = 0; i < CommandQueue.CAPACITY; i++) {
            kept.add(submit(() -> DONE, LONG));
        }

        Failed overflow = (Failed) resultOf(submit(() -> DONE, LONG));
        queue.open();

        assertThat(overflow.code()).isEqualTo("OSP-MS-309");
        kept.forEach(each -> assertThat(resultOf(each)).isInstanceOf(Done.class));
    }

    @Test
    void whatWaitsWhenTheQueueClosesIsKeptAndWhatComesLaterFails() {
        CompletionStage<OutputResult> waiting = submit(() -> DONE, LONG);

        queue.beginClose();

        assertThat(((Failed) resultOf(waiting)).code()).isEqualTo("OSP-MS-315");
        assertThat(((Failed) resultOf(submit(() -> DONE, LONG))).code()).isEqualTo("OSP-MS-310");
    }

    private void awaitWaiting(int number) {
        while (queue.size() != number) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(120, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static OutputResult resultOf(CompletionStage<OutputResult> stage) {
        CompletableFuture<OutputResult> future = stage.toCompletableFuture();
        return future.orTimeout(120, TimeUnit.SECONDS).join();
    }
}
