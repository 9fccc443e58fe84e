package ch.onsphere.osp.milestone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.examples.simulator.SimulatorClock;
import ch.onsphere.osp.examples.xprotect.Occurrence;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.kit.testing.Until;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens on a site while the module is stopped. */
class StoppedMeanwhileTest {

    @TempDir Path state;
    @TempDir Path copy;
    private StreamBed stream;

    @AfterEach
    void close() {
        stream.close();
    }

    private void listening() {
        stream.gateOwner().listening();
    }

    /** Opens the gate, and waits until that lies on the disk. */
    private List<String> told(int times) {
        List<String> ids = new ArrayList<>(stream.openGate(times));
        Until.holds("they lie on the disk", () -> ids.stream().allMatch(this::isKept));
        Until.holds("the stream's mark too", () -> isKept(Bed.GATE_ID));
        // The server tells whole seconds, so nothing from the first two of all is looked up.
        stream.site().clock().advance(Duration.ofSeconds(5));
        return ids;
    }

    private boolean isKept(String text) {
        return journals().stream().anyMatch(file -> content(file).contains(text));
    }

    private List<Path> journals() {
        try (Stream<Path> files = Files.list(state)) {
            return files.filter(each -> each.toString().endsWith(".journal")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startAgain() {
        stream.bed().start();
        stream.awaitSubscription();
    }

    @Test
    void eachEventIsPublishedOnceAfterTheStart() {
        stream = new StreamBed(state);
        listening();
        List<String> ids = told(3);

        stream.bed().module().close();
        ids.addAll(stream.openGate(4));
        startAgain();
        stream.awaitTold(7);
        ids.addAll(stream.openGate(1));
        stream.awaitTold(8);

        assertThat(stream.told()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(stream.bed().host().count("recovered")).isEqualTo(4);
    }

    @Test
    void whatHappenedBeforeTheFirstStartEverIsNotPublished() {
        stream = new StreamBed(state).gateOwner();
        stream.openGate(3);
        stream.listening();
        List<String> ids = told(1);

        stream.bed().restart();
        stream.awaitSubscription();
        ids.addAll(stream.openGate(1));
        stream.awaitTold(2);

        assertThat(stream.told()).containsExactlyElementsOf(ids);
    }

    @Test
    void anOwnerThatIsNewGetsNothingFromBeforeItWasThere() {
        stream = new StreamBed(state);
        listening();
        List<String> ids = told(1);

        stream.bed().module().close();
        stream.motion(StreamBed.MOTION_STARTED);
        ids.addAll(stream.openGate(1));
        stream.bed()
                .owner(
                        "root.vms.moved",
                        """
                        {"linkedServer": "root.vms", "event": "%s", "content": "moved"}
                        """
                                .formatted(StreamBed.MOTION_STARTED));
        startAgain();
        stream.awaitTold(2);
        String later =
                stream.site().raise(Occurrence.of(StreamBed.MOTION_STARTED, StreamBed.CAMERA)).id();
        Until.holds("the new owner is told", () -> !moved().isEmpty());

        assertThat(stream.told()).containsExactlyElementsOf(ids);
        assertThat(moved()).containsExactly(later);
        // At the next start it is an old one.
        stream.bed().module().close();
        String missed =
                stream.site().raise(Occurrence.of(StreamBed.MOTION_STARTED, StreamBed.CAMERA)).id();
        startAgain();
        Until.holds("it is told what it missed", () -> moved().contains(missed));
    }

    private List<String> moved() {
        return stream.bed().host().publications().stream()
                .filter(each -> each.itemId().value().equals("root.vms.moved"))
                .flatMap(each -> each.id().stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-7H", "PT5H"})
    void theClockOfTheSiteMayBeHoursOff(String skew) {
        SimulatorClock clock = SimulatorClock.system();
        clock.skew(Duration.parse(skew));
        stream = new StreamBed(state, Bed.options().withClock(clock));
        listening();
        List<String> ids = told(2);

        stream.bed().module().close();
        ids.addAll(stream.openGate(2));
        startAgain();
        stream.awaitTold(4);

        assertThat(stream.told()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void whereTheSiteKeepsNothingTheLossIsReported() {
        SiteOptions forgetful = Bed.options().withRetentionDays(0);
        stream = new StreamBed(state, forgetful);
        listening();
        told(1);

        stream.bed().module().close();
        stream.openGate(1);
        stream.bed().start();

        assertThat(
                        stream.bed()
                                .host()
                                .await(
                                        "root.vms",
                                        status -> status.message().contains("OSP-MS-424"))
                                .state())
                .isEqualTo(State.DEGRADED);
        assertThat(stream.bed().host().count("gap-lost")).isEqualTo(1);
        assertThat(stream.told()).hasSize(1);
    }

    @Test
    void anEventThatIsRareIsNotTakenForLost() {
        stream = new StreamBed(state).gateOwner().listening();

        stream.bed().restart();
        stream.awaitSubscription();
        stream.openGate(1);
        stream.awaitTold(1);

        assertThat(stream.bed().host().history())
                .noneMatch(status -> status.message().contains("OSP-MS-424"));
    }

    @Test
    void aKilledModuleLosesNothing() throws IOException {
        stream = new StreamBed(state);
        listening();
        List<String> ids = told(2);
        copyOf(state, copy);

        // What was on the disk at that moment is all that a kill would have left.
        stream.bed().module().close();
        ids.addAll(stream.openGate(2));
        stream.bed().host().keepStateIn(copy);
        startAgain();
        Until.holds("all are told", () -> stream.told().containsAll(ids));

        // A kill between publishing and noting has an event published again, under its id.
        assertThat(stream.told()).containsOnly(ids.toArray(String[]::new));
    }

    private static void copyOf(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aDamagedFileIsReportedAndTheModuleGoesOn() throws IOException {
        stream = new StreamBed(state);
        listening();
        told(2);
        stream.bed().module().close();
        for (Path file : journals()) {
            spoil(file);
        }

        startAgain();
        List<String> last = stream.openGate(1);
        Until.holds("the module goes on", () -> stream.told().containsAll(last));

        try (Stream<Path> files = Files.list(state)) {
            assertThat(files).anyMatch(file -> file.toString().endsWith(".damaged"));
        }
    }

    /** In each record, the last byte is another. */
    private static void spoil(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int end = 0;
        while (end + Integer.BYTES < bytes.limit()) {
            end += 2 * Integer.BYTES + bytes.getInt(end);
            bytes.put(end - 1, (byte) (bytes.get(end - 1) ^ 1));
        }
        Files.write(file, bytes.array());
    }
}
