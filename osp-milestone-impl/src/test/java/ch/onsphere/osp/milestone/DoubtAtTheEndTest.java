package ch.onsphere.osp.milestone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.kit.testing.Until;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a command was carried out is not known yet when the module stops. */
class DoubtAtTheEndTest {

    private static final String EVENTS = "/api/rest/v1/events";
    private static final String GATE = "root.vms.gate";

    @TempDir private Path state;
    private final Bed bed = new Bed();
    private SimulatedSite site;

    @AfterEach
    void close() {
        bed.close();
    }

    /**
     * One event happens as usual; the answer to the next is lost, and the site does not list it.
     */
    private void stopInDoubt(Fault fault) {
        site = bed.site(Bed.options());
        bed.host().keepStateIn(state);
        bed.server("root.vms", site).output(GATE, "root.vms", Bed.GATE_ID).start();
        bed.host().await("root.vms", State.ONLINE);
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
        site.faults().add(fault.once().on("POST", EVENTS));
        site.faults().add(Fault.status(503).on("GET", EVENTS));
        CompletionStage<OutputResult> sent = bed.host().send(GATE, "true");
        Until.holds("the doubt lies on the disk", this::isKept);

        bed.module().close();

        Failed told = (Failed) RecordingHost.resultOf(sent);
        assertThat(told.code()).isEqualTo("OSP-MS-315");
        assertThat(told.message()).contains("sent, and it is looked up");
        site.faults().clear();
    }

    private boolean isKept() {
        try (Stream<Path> files = Files.list(state)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .anyMatch(DoubtAtTheEndTest::hasSecondCommand);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasSecondCommand(Path journal) {
        try {
            return Files.readString(journal, ISO_8859_1).contains("\"number\":2");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void nothingIsLeft(int events) {
        bed.restart();
        bed.host().await("root.vms", State.ONLINE);
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
        assertThat(site.events()).hasSize(events + 1);
    }

    @Test
    void whatHappenedIsFoundAfterTheNextStart() {
        stopInDoubt(Fault.reset(10));
        assertThat(site.events()).hasSize(2);

        bed.start();

        Until.holds("it is found", () -> bed.host().count("done") == 2);
        nothingIsLeft(2);
    }

    @Test
    void whatDidNotHappenIsSentOnceAfterTheNextStart() {
        stopInDoubt(Fault.status(500));
        assertThat(site.events()).hasSize(1);

        bed.start();

        Until.holds("it is done", () -> bed.host().count("done") == 2);
        nothingIsLeft(2);
    }

    @Test
    void whatMayStillHappenIsReportedAfterTheNextStartAndNotSentAgain() {
        stopInDoubt(Fault.status(504));

        bed.start();

        Until.holds("it is reported", () -> bed.host().count("unknown") == 1);
        nothingIsLeft(1);
    }
}
