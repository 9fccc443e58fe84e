package ch.onsphere.osp.examples.host.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.ErrorCategory;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputHandler;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OutputBoardTest {

    private static final ItemId GATE = new ItemId("root.gate");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Failed ABSENT = new Failed("X", ErrorCategory.USER, false, "absent");

    private final OutputBoard board =
            new OutputBoard(Clock.fixed(NOW, ZoneOffset.UTC), outputId -> ABSENT);

    private static OutputCommand command(int number) {
        return new OutputCommand(
                GATE, new Value.IntegerValue(number), TransmissionMode.CHANGE, NOW, "c-" + number);
    }

    private OutputResult send(int number) {
        return board.send(command(number)).toCompletableFuture().getNow(null);
    }

    private static OutputHandler answering(OutputResult result) {
        return command -> CompletableFuture.completedFuture(result);
    }

    @Test
    void theResultOfTheHandlerIsToldAndRemembered() {
        Done done = new Done("opened", "42");
        board.register(GATE, answering(done));

        assertThat(send(1)).isEqualTo(done);
        assertThat(board.all())
                .containsExactly(
                        new OutputStatus(
                                GATE,
                                0,
                                Optional.of(new OutputStatus.Last(command(1), done, NOW))));
    }

    @Test
    void anOutputThatNobodyServesTellsWhy() {
        assertThat(send(1)).isEqualTo(ABSENT);
    }

    @Test
    void anOutputIsServedOnceAndUntilItsRegistrationIsClosed() {
        Registration first = board.register(GATE, answering(new Done("a", "")));

        assertThatThrownBy(() -> board.register(GATE, answering(ABSENT)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[root.gate] is served already");
        first.close();
        board.register(GATE, answering(new Done("b", "")));
        first.close();
        assertThat(send(1)).isEqualTo(new Done("b", ""));
    }

    @Test
    void aHandlerThatBreaksItsContractIsAFailureAndNotAnException() {
        List<OutputHandler> bad =
                List.of(
                        command -> {
                            throw new IllegalStateException("bad");
                        },
                        command -> null,
                        command -> CompletableFuture.failedFuture(new IllegalStateException()),
                        command -> CompletableFuture.completedFuture(null));
        for (OutputHandler handler : bad) {
            Registration registration = board.register(GATE, handler);
            assertThat(send(1))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.code()).isEqualTo("OSP-EH-105"));
            registration.close();
        }
    }

    @Test
    void commandsWithoutAResultAreBounded() {
        board.register(GATE, command -> new CompletableFuture<>());
        for (int i = 0; i < 1000; i++) {
            assertThat(send(i)).isNull();
        }

        assertThat(send(1000))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> {
                            assertThat(failed.code()).isEqualTo("OSP-EH-104");
                            assertThat(failed.retryable()).isTrue();
                        });
        assertThat(board.all().get(0).pending()).isEqualTo(1000);
    }

    @Test
    void oneOutputNeverHandlesTwoCommandsAtOnce() throws InterruptedException {
        List<Long> handled = new ArrayList<>();
        board.register(
                GATE,
                command -> {
                    handled.add(Long.parseLong(command.value().content()));
                    return CompletableFuture.completedFuture(new Done("", ""));
                });
        List<Thread> senders = new ArrayList<>();
        for (int sender = 0; sender < 4; sender++) {
            int start = sender * 1000;
            senders.add(
                    new Thread(
                            () -> {
                                for (int i = 0; i < 500; i++) {
                                    board.send(command(start + i));
                                }
                            }));
        }
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }

        assertThat(handled).hasSize(2000);
        assertThat(handled.stream().filter(number -> number < 1000)).isSorted();
    }

    @Test
    void aHandlerThatDoesNotReturnBlocksNobodyForLong() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        board.register(
                GATE,
                command -> {
                    entered.countDown();
                    try {
                        leave.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return CompletableFuture.completedFuture(new Done("", ""));
                });
        Thread stuck = new Thread(() -> board.send(command(1)));
        stuck.start();
        assertThat(entered.await(120, TimeUnit.SECONDS)).isTrue();

        assertThat(send(2))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.message()).contains("not handed over"));
        leave.countDown();
        stuck.join();
    }
}
