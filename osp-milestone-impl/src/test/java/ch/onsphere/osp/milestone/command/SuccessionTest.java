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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes the same thing is done one after the other, whatever has to be sent twice. */
class SuccessionTest {

    /** However often a test moves the clock before another thread gets on. */
    private static final Duration LONG = Duration.ofDays(500);

    private static final Attempt DONE = new Attempt.Finished(new Done("done", ""));
    private static final Attempt AGAIN =
            new Attempt.Again(MilestoneError.SERVER_BUSY.at("https://vms"), Optional.empty());

    private final ManualTime time = new ManualTime();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final CountDownLatch under = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    @TempDir private Path directory;
    private CommandQueue queue;
    private int given;

    @BeforeEach
    void open() {
        queue =
                new CommandQueue(
                        "test-command",
                        time,
                        new CommandPace(
                                new Backoff(
                                        Duration.ofSeconds(1), Duration.ofSeconds(1), () -> 0.5),
                                Duration.ofSeconds(5)),
                        10,
                        new CommandJournal(new ItemId("root.vms"), () -> directory));
        queue.open();
    }

    @AfterEach
    void close() {
        answered.countDown();
        queue.beginClose();
        assertThat(queue.awaitEnd(Duration.ofMinutes(2))).isTrue();
    }

    @Test
    void whatIsSentOnceMoreIsNotSentAfterWhatWasAskedForLater() {
        CompletableFuture<OutputResult> on = submit("on", "gate", LONG, this::busyAtFirst);
        await(under);
        CompletableFuture<OutputResult> off = submit("off", "gate", LONG, () -> DONE);
        answered.countDown();

        while (!off.isDone()) {
            time.advance(Duration.ofMillis(100));
        }

        assertThat(on.join()).isInstanceOf(Done.class);
        assertThat(off.join()).isInstanceOf(Done.class);
        assertThat(order).containsExactly("on", "on", "off");
    }

    @Test
    void whatSharesOneOfItsNamesIsTheSameThing() {
        TestErrand first = errand("on", LONG, this::busyAtFirst).about("name", "id");
        CompletableFuture<OutputResult> on = submit(first);
        await(under);
        CompletableFuture<OutputResult> off = submit("off", "id", LONG, () -> DONE);
        CompletableFuture<OutputResult> again = submit("again", "name", LONG, () -> DONE);

        assertThat(queue.size()).isEqualTo(2);
        answered.countDown();
        while (!on.isDone()) {
            time.advance(Duration.ofMillis(100));
        }

        assertThat(off.join()).isInstanceOf(Done.class);
        assertThat(again.join()).isInstanceOf(Done.class);
        // What came last has nothing to do with what came before it.
        assertThat(order).startsWith("on", "on").hasSize(4);
    }

    @Test
    void whatTurnsOutToBeTheSameThingGoesInItsOrderOnceTheServerIsThere() {
        queue.hold(MilestoneError.SERVER_BUSY.at("https://vms"));
        TestErrand first = errand("on", LONG, this::busyAtFirst).about("name");
        CompletableFuture<OutputResult> on = submit(first);
        CompletableFuture<OutputResult> off = submit("off", "id", LONG, () -> DONE);
        assertThat(queue.size()).isEqualTo(2);

        first.about("name", "id");
        queue.open();
        await(under);
        assertThat(queue.size()).isEqualTo(1);
        answered.countDown();
        while (!off.isDone()) {
            time.advance(Duration.ofMillis(100));
        }

        assertThat(on.join()).isInstanceOf(Done.class);
        assertThat(order).containsExactly("on", "on", "off");
    }

    @Test
    void otherThingsAreNotHeldUp() {
        var unused = submit("on", "gate", LONG, this::busyAtFirst);
        await(under);
        CompletableFuture<OutputResult> off = submit("off", "gate", LONG, () -> DONE);

        assertThat(submit("on", "light", LONG, () -> DONE).join()).isInstanceOf(Done.class);
        assertThat(
                        queue.submit(errand("event", LONG, () -> DONE))
                                .toCompletableFuture()
                                .orTimeout(2, TimeUnit.MINUTES)
                                .join())
                .isInstanceOf(Done.class);

        assertThat(off).isNotDone();
        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    void whatIsBehindAnotherGrowsOldAllTheSameAndHoldsUpNobody() {
        CompletableFuture<OutputResult> first = submit("1", "gate", LONG, this::busyAtFirst);
        await(under);
        CompletableFuture<OutputResult> second =
                submit("2", "gate", Duration.ofSeconds(1), () -> DONE);
        CompletableFuture<OutputResult> third = submit("3", "gate", LONG, () -> DONE);

        time.advance(Duration.ofSeconds(2));
        assertThat(((Failed) second.join()).code()).isEqualTo("OSP-MS-308");
        answered.countDown();
        while (!third.isDone()) {
            time.advance(Duration.ofMillis(100));
        }

        assertThat(first.join()).isInstanceOf(Done.class);
        assertThat(third.join()).isInstanceOf(Done.class);
        assertThat(order).containsExactly("1", "1", "3");
    }

    @Test
    void whatIsBehindAnotherIsRefusedWithTheRest() {
        var unused = submit("1", "gate", LONG, this::busyAtFirst);
        await(under);
        CompletableFuture<OutputResult> second = submit("2", "gate", LONG, () -> DONE);

        queue.refuse(MilestoneError.LOCKED_OUT.at("https://vms"));

        assertThat(((Failed) second.join()).code()).isEqualTo("OSP-MS-202");
        assertThat(queue.size()).isZero();
    }

    private Attempt busyAtFirst() {
        boolean isFirst = under.getCount() > 0;
        under.countDown();
        await(answered);
        return isFirst ? AGAIN : DONE;
    }

    private CompletableFuture<OutputResult> submit(
            String name, String subject, Duration maximumAge, Supplier<Attempt> work) {
        return submit(errand(name, maximumAge, work).about(subject));
    }

    private CompletableFuture<OutputResult> submit(TestErrand errand) {
        return queue.submit(errand).toCompletableFuture().orTimeout(2, TimeUnit.MINUTES);
    }

    private TestErrand errand(String name, Duration maximumAge, Supplier<Attempt> work) {
        return new TestErrand(
                name + "-" + ++given,
                time.now(),
                maximumAge,
                () -> {
                    order.add(name);
                    return work.get();
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
