package ch.onsphere.osp.milestone.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.milestone.error.MilestoneError;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is acknowledged outlives a stop, a torn record and a bad disk. */
class DurableIntakeTest {

    private static final ItemId SERVER = new ItemId("root.vms");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path directory;
    private final List<DurableIntake> runs = new ArrayList<>();
    private final List<String> published = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        runs.forEach(DurableIntake::close);
        runs.forEach(run -> assertThat(run.awaitEnd(PATIENCE)).isTrue());
    }

    @Test
    void whatNobodyPublishedIsPublishedByTheNextRunInItsOrder() throws Exception {
        DurableIntake first = run(false);
        for (int i = 0; i < 50; i++) {
            take(first, "e" + i);
        }
        stop(first);
        assertThat(published).isEmpty();

        run(true);

        await(50);
        assertThat(published)
                .containsExactlyElementsOf(IntStream.range(0, 50).mapToObj(i -> "e" + i).toList());
    }

    @Test
    void aProcessThatIsKilledHasLostNothingThatWasAcknowledged() throws Exception {
        DurableIntake killed = run(false);
        take(killed, "a");
        take(killed, "b");
        // Nothing is closed or flushed: what lies in the file now is what a killed process leaves.
        Path copy = Files.createDirectory(directory.resolve("later"));
        Files.copy(journal(directory), copy.resolve(journal(directory).getFileName()));

        start(new DurableIntake(SERVER, copy, DurableIntakeTest::read), true);

        await(2);
        assertThat(published).containsExactly("a", "b");
    }

    @Test
    void whatWasPublishedIsRemembered() throws Exception {
        DurableIntake first = run(true);
        assertThat(take(first, "a")).isTrue();
        await(1);
        stop(first);

        DurableIntake second = run(true);
        assertThat(take(second, "b")).isTrue();
        assertThat(take(second, "a")).isFalse();
        assertThat(second.memory().isFirst("a")).isFalse();

        await(2);
        assertThat(published).containsExactly("a", "b");
    }

    @Test
    void aTornRecordAtTheEndHarmsNoOther() throws Exception {
        DurableIntake first = run(false);
        take(first, "a");
        take(first, "b");
        stop(first);
        Path file = journal(directory);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));

        DurableIntake second = run(true);
        take(second, "c");

        await(2);
        assertThat(published).containsExactly("a", "c");
    }

    @Test
    void aRecordThatWentBadIsSkippedAndTheFileKeptAside() throws Exception {
        DurableIntake first = run(false);
        take(first, "a");
        take(first, "b");
        take(first, "c");
        stop(first);
        Path file = journal(directory);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);

        run(true);

        await(2);
        assertThat(published).containsExactly("a", "c");
        assertThat(file.resolveSibling(file.getFileName() + ".damaged")).hasBinaryContent(bytes);
    }

    @Test
    void aFileOfAnythingIsNoObstacle() throws Exception {
        stop(run(true));
        Files.write(journal(directory), new byte[100_000], StandardOpenOption.TRUNCATE_EXISTING);

        DurableIntake second = run(true);
        assertThat(take(second, "a")).isTrue();

        await(1);
        assertThat(published).containsExactly("a");
    }

    @Test
    void moreThanIsKeptIsRefusedAndLaterTakenAgain() throws Exception {
        EventJournal.Limits two = new EventJournal.Limits(10, 2, 1 << 20, 10, 1 << 20);
        CountDownLatch ready = new CountDownLatch(1);
        DurableIntake intake = new DurableIntake(SERVER, directory, DurableIntakeTest::read, two);
        runs.add(intake);
        intake.start(sink(intake), () -> ready.getCount() == 0);
        take(intake, "a");
        take(intake, "b");

        assertThatThrownBy(() -> take(intake, "c"))
                .hasMessageContaining(MilestoneError.EVENTS_OVERLOADED.cause());

        ready.countDown();
        intake.proceed();
        await(2);
        assertThat(take(intake, "c")).isTrue();
        await(3);
    }

    @Test
    void whatCannotBeWrittenIsNotAcknowledgedUntilItCan() throws Exception {
        Path absent = directory.resolve("absent");
        DurableIntake intake =
                start(new DurableIntake(SERVER, absent, DurableIntakeTest::read), true);

        assertThatThrownBy(() -> take(intake, "a"))
                .hasMessageContaining(MilestoneError.JOURNAL_FAILED.cause());
        Files.createDirectory(absent);

        assertThat(take(intake, "a")).isTrue();
        await(1);
    }

    @Test
    void theFileStaysSmallHoweverManyEventsPass() throws Exception {
        EventJournal.Limits small = new EventJournal.Limits(1000, 100, 1 << 20, 10, 4096);
        DurableIntake intake =
                start(new DurableIntake(SERVER, directory, DurableIntakeTest::read, small), true);
        for (int i = 0; i < 300; i++) {
            take(intake, "e" + i);
            await(i + 1);
        }
        stop(intake);

        assertThat(Files.size(journal(directory))).isLessThan(3 * 4096);
        run(true).memory();
    }

    private DurableIntake run(boolean ready) {
        return start(new DurableIntake(SERVER, directory, DurableIntakeTest::read), ready);
    }

    private DurableIntake start(DurableIntake intake, boolean ready) {
        runs.add(intake);
        intake.start(sink(intake), () -> ready);
        return intake;
    }

    private EventSink sink(DurableIntake intake) {
        return event -> {
            if (intake.memory().isFirst(event.id())) {
                intake.memory().published(event.id());
                // Last, so that who sees it here finds its place in the journal given back.
                published.add(event.id());
            }
        };
    }

    private void stop(DurableIntake intake) {
        intake.close();
        assertThat(intake.awaitEnd(PATIENCE)).isTrue();
    }

    private static boolean take(DurableIntake intake, String id) throws Exception {
        return intake.take(event(id), id.getBytes(UTF_8))
                .toCompletableFuture()
                .get(120, TimeUnit.SECONDS);
    }

    /** What was kept is the id alone. */
    private static Optional<MilestoneEvent> read(byte[] form) {
        return Optional.of(event(new String(form, UTF_8)));
    }

    private static MilestoneEvent event(String id) {
        return new MilestoneEvent(
                id,
                new Guid("6eb95dd6-7ccc-4bce-99f8-af0d0b582d77"),
                Source.of("cameras/aaaaaaaa-2222-3333-4444-555555555555").orElseThrow(),
                Instant.parse("2026-01-01T12:00:00.1234567Z"),
                Optional.of("Motion"),
                Optional.empty(),
                JsonNodeFactory.instance.objectNode().put("id", id));
    }

    private void await(int number) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (published.size() < number) {
            assertThat(System.nanoTime()).as("published " + published).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static Path journal(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
