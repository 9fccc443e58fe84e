package ch.onsphere.osp.examples.host.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.ErrorCategory;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.api.Value.BooleanValue;
import ch.onsphere.osp.api.Value.IntegerValue;
import ch.onsphere.osp.api.ValueType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValueBoardTest {

    private static final ItemId BUTTON = new ItemId("root.button");
    private static final ItemId GATE = new ItemId("root.gate");
    private static final ItemId NOBODY = new ItemId("root.nobody");

    private final OutputBoard outputs =
            new OutputBoard(
                    Clock.systemUTC(),
                    id -> new Failed("X", ErrorCategory.USER, false, "absent " + id));
    private final ValueBoard values =
            new ValueBoard(outputs, Clock.systemUTC(), new CorrelationIds());
    private final BlockingQueue<OutputCommand> commands = new LinkedBlockingQueue<>();

    @BeforeEach
    void aButtonThatDrivesAGate() {
        define(ValueType.BOOLEAN, false, GATE);
        outputs.register(
                GATE,
                command -> {
                    commands.add(command);
                    return CompletableFuture.completedFuture(new Done("", ""));
                });
    }

    @AfterEach
    void end() {
        values.close();
    }

    private void define(ValueType type, boolean momentary, ItemId... linked) {
        values.define(
                List.of(new ValueDefinition(BUTTON, "Button", type, momentary, List.of(linked))));
    }

    private TransmissionMode write(String content) {
        return values.write(BUTTON, content, Optional.empty()).orElseThrow().last().mode();
    }

    @Test
    void aPersonsFirstWriteIsAChangeAndTheSameAgainIsARetransmission() {
        assertThat(write("true")).isEqualTo(TransmissionMode.CHANGE);
        assertThat(write("true")).isEqualTo(TransmissionMode.RETRANSMISSION);
        assertThat(write("false")).isEqualTo(TransmissionMode.CHANGE);
        assertThat(commands).extracting(OutputCommand::mode).hasSize(3);
    }

    @Test
    void whoeverWritesAtTheSameTimeCommandsInTheOrderInWhichItWasTaken() {
        define(ValueType.INTEGER, false, GATE);

        CompletableFuture.allOf(writer(0), writer(1), writer(2)).join();

        List<Value> taken =
                values.changes().since(0, Optional.of(BUTTON), 1000).changes().stream()
                        .map(change -> change.last().value())
                        .toList();
        assertThat(taken).hasSize(300);
        assertThat(commands).extracting(OutputCommand::value).isEqualTo(taken);
    }

    private CompletableFuture<Void> writer(int number) {
        return CompletableFuture.runAsync(
                () -> {
                    for (int i = 0; i < 100; i++) {
                        write(Integer.toString(1000 * number + i));
                    }
                });
    }

    @Test
    void theModeCanBeGiven() {
        Written written =
                values.write(BUTTON, "true", Optional.of(TransmissionMode.INITIALIZATION))
                        .orElseThrow();

        assertThat(written.commands().get(0).command().mode())
                .isEqualTo(TransmissionMode.INITIALIZATION);
    }

    @Test
    void aMomentaryValueChangesEachTime() {
        define(ValueType.BOOLEAN, true, GATE);

        assertThat(write("true")).isEqualTo(TransmissionMode.CHANGE);
        assertThat(write("true")).isEqualTo(TransmissionMode.CHANGE);
    }

    @Test
    void everyLinkedOutputGetsItsOwnCommandAndAnAbsentOneDoesNotStopTheOthers() {
        define(ValueType.BOOLEAN, false, NOBODY, GATE);

        Written written = values.write(BUTTON, "true", Optional.empty()).orElseThrow();

        assertThat(written.commands())
                .extracting(sent -> sent.result().toCompletableFuture().join().message())
                .containsExactly("absent root.nobody", "");
        assertThat(written.commands())
                .extracting(sent -> sent.command().correlationId())
                .doesNotHaveDuplicates();
    }

    @Test
    void aContentOfAnotherTypeIsRefusedAndTheOldOneStays() {
        write("true");

        assertThatThrownBy(() -> write("maybe")).isInstanceOf(IllegalArgumentException.class);
        assertThat(values.find(BUTTON).orElseThrow().last().orElseThrow().value())
                .isEqualTo(new BooleanValue(true));
        assertThat(values.write(NOBODY, "true", Optional.empty())).isEmpty();
    }

    @Test
    void whatAModulePublishesIsConvertedAndDrivesOutputsInOrder() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            values.publish(BUTTON, new IntegerValue(i % 2), TransmissionMode.CHANGE);
        }
        for (int i = 0; i < 100; i++) {
            assertThat(commands.poll(120, TimeUnit.SECONDS).value())
                    .isEqualTo(new BooleanValue(i % 2 == 1));
        }
    }

    @Test
    void anErrorIsKeptAndPassedOn() throws InterruptedException {
        Value error = new Value.ErrorValue("broken");
        values.publish(BUTTON, error, TransmissionMode.CHANGE);

        assertThat(commands.poll(120, TimeUnit.SECONDS).value()).isEqualTo(error);
        assertThat(values.all().get(0).last().orElseThrow().value()).isEqualTo(error);
    }

    @Test
    void aValueThatNobodyDeclaresIsNotKept() {
        values.publish(NOBODY, new BooleanValue(true), TransmissionMode.CHANGE);

        assertThat(values.find(NOBODY)).isEmpty();
    }

    @Test
    void contentsOutliveANewDefinitionOfTheSameType() {
        write("true");
        define(ValueType.BOOLEAN, false);
        assertThat(values.find(BUTTON).orElseThrow().last()).isPresent();

        define(ValueType.TEXT, false);
        assertThat(values.find(BUTTON).orElseThrow().last()).isEmpty();
    }

    @Test
    void moreCallbacksThanCanWaitAreCountedAsLost() throws InterruptedException {
        CompletableFuture<Void> blocked = new CompletableFuture<>();
        CompletableFuture<Void> entered = new CompletableFuture<>();
        ItemId slow = new ItemId("root.slow");
        outputs.register(
                slow,
                command -> {
                    entered.complete(null);
                    blocked.join();
                    return CompletableFuture.completedFuture(new Done("", ""));
                });
        define(ValueType.BOOLEAN, false, slow);
        values.publish(BUTTON, new BooleanValue(true), TransmissionMode.CHANGE);
        entered.join();
        for (int i = 0; i < 10_005; i++) {
            values.publish(BUTTON, new BooleanValue(true), TransmissionMode.CHANGE);
        }

        assertThat(values.lostCallbacks()).isEqualTo(5);
        assertThat(values.waitingCallbacks()).isEqualTo(10_000);
        blocked.complete(null);
    }

    private void publish(String id, boolean content) {
        values.publish(
                new Publication(
                        BUTTON,
                        new BooleanValue(content),
                        TransmissionMode.CHANGE,
                        Optional.of(Instant.EPOCH),
                        Optional.of(id)));
    }

    @Test
    void aValueKeepsTheTimeOfItsEventAndTheCommandThatOfItsWriting() throws InterruptedException {
        publish("event-1", true);

        assertThat(values.find(BUTTON).orElseThrow().last().orElseThrow().time())
                .isEqualTo(Instant.EPOCH);
        assertThat(commands.poll(120, TimeUnit.SECONDS).time()).isAfter(Instant.EPOCH);
    }

    @Test
    void aPublicationThatComesAgainIsLetPassAlsoAfterANewDefinition() throws InterruptedException {
        publish("event-1", true);
        publish("event-2", false);
        publish("event-1", true);
        define(ValueType.BOOLEAN, false, GATE);
        publish("event-2", true);
        publish("event-3", false);

        assertThat(commands.poll(120, TimeUnit.SECONDS).value()).isEqualTo(new BooleanValue(true));
        assertThat(commands.poll(120, TimeUnit.SECONDS).value()).isEqualTo(new BooleanValue(false));
        assertThat(commands.poll(120, TimeUnit.SECONDS).value()).isEqualTo(new BooleanValue(false));
        assertThat(values.changes().since(0, Optional.empty(), 10).changes())
                .extracting(change -> change.publicationId().orElseThrow())
                .containsExactly("event-1", "event-2", "event-3");
        assertThat(commands).isEmpty();
    }

    @Test
    void onlyTheLastThousandPublicationsAreRemembered() {
        for (int i = 0; i <= 1000; i++) {
            publish("event-" + i, true);
        }
        publish("event-1", true);
        publish("event-0", true);

        assertThat(values.changes().since(1001, Optional.empty(), 10).changes())
                .extracting(change -> change.publicationId().orElseThrow())
                .containsExactly("event-0");
    }

    @Test
    void aRepetitionAfterARestartIsTheSameCommandAndEveryOtherIsNot() throws InterruptedException {
        ItemId door = new ItemId("root.door");
        outputs.register(
                door,
                command -> {
                    commands.add(command);
                    return CompletableFuture.completedFuture(new Done("", ""));
                });
        define(ValueType.BOOLEAN, false, GATE, door);
        publish("event-1", true);
        publish("event-2", true);
        List<String> first = names(4);
        try (ValueBoard restarted =
                new ValueBoard(outputs, Clock.systemUTC(), new CorrelationIds())) {
            restarted.define(values.all().stream().map(ValueStatus::definition).toList());
            restarted.publish(
                    new Publication(
                            BUTTON,
                            new BooleanValue(true),
                            TransmissionMode.CHANGE,
                            Optional.empty(),
                            Optional.of("event-1")));

            assertThat(names(2)).isEqualTo(first.subList(0, 2));
        }
        assertThat(first).doesNotHaveDuplicates();
    }

    private List<String> names(int count) throws InterruptedException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(commands.poll(120, TimeUnit.SECONDS).correlationId());
        }
        return names;
    }
}
