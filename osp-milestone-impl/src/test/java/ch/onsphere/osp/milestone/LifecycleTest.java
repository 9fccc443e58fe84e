package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OspModuleProvider;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.kit.testing.Until;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the module begins and ends. */
class LifecycleTest {

    private final Bed bed = new Bed();

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void theServiceLoaderFindsTheModule() {
        OspModuleProvider provider =
                ServiceLoader.load(OspModuleProvider.class).findFirst().orElseThrow();

        assertThat(provider.type()).isEqualTo("milestone");
        assertThat(provider.fileTypes())
                .extracting("name")
                .containsExactlyInAnyOrder(
                        "server.milestone", "output.milestone", "owner.milestone");
    }

    @Test
    void startsOnlyOnceAndClosesAnyNumberOfTimes() {
        bed.start();

        assertThatIllegalStateException().isThrownBy(() -> bed.module().start());
        bed.module().close();
        bed.module().close();
        assertThatIllegalStateException().isThrownBy(() -> bed.module().start());
    }

    @Test
    void whatTheHostCannotGiveIsToldAsItWasSaid() {
        SimulatedSite site = bed.site(Bed.options());
        bed.server("root.vms", site)
                .owner(
                        "root.vms.gate",
                        """
                        {"linkedServer": "root.vms", "event": "Open gate", "content": "open"}
                        """);
        OspException why = MilestoneError.JOURNAL_FAILED.at("there is no disk");
        bed.host().keepNoStateBecause(why);

        assertThatThrownBy(bed::start).isSameAs(why);
    }

    @Test
    void aFaultyItemDoesNotStopTheOthers() {
        SimulatedSite site = bed.site(Bed.options());
        bed.server("root.vms", site)
                .serverAt("root.broken", "https://localhost:1", "\"timeuot\": 5")
                .output("root.vms.gate", "root.vms", "Open gate")
                .output("root.vms.broken", "root.vms", "Open gate", "\"triggerModes\": \"CHANGE\"")
                .start();

        assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);
        Failed failed = (Failed) bed.trigger("root.vms.broken");

        assertThat(failed.code()).isEqualTo("OSP-MS-001");
        assertThat(failed.message()).contains("root/vms/broken/output.milestone/triggerModes");
        assertThat(bed.host().await("root.broken", State.OFFLINE).reason())
                .isEqualTo(Reason.CONFIGURATION);
    }

    /** Were the answer waited for, that would take as long as `timeout` allows. */
    @Test
    @Timeout(300)
    void closesAlthoughAServerNeverAnswers() {
        SimulatedSite site = bed.site(Bed.options());
        bed.server("root.vms", site, "\"timeout\": {\"value\": 5, \"unit\": \"MINUTES\"}")
                .output("root.vms.gate", "root.vms", Bed.GATE_ID)
                .start();
        bed.host().await("root.vms", State.ONLINE);
        site.faults().add(Fault.blackHole().on("POST", "/api/rest"));
        CompletionStage<OutputResult> underWay = bed.host().send("root.vms.gate", "true");
        Until.holds("the request is under way", () -> site.faults().applied() > 0);

        bed.module().close();

        Failed failed = (Failed) RecordingHost.resultOf(underWay);
        assertThat(failed.code()).isEqualTo("OSP-MS-307");
        assertThat(bed.host().handlers()).isEmpty();
        Until.holds("no thread is left", () -> !anyThread("osp-milestone"));
    }

    @Test
    void waitingCommandsAreReportedAsKeptWhenTheModuleCloses() {
        SimulatedSite site = bed.site(Bed.options());
        site.stop();
        bed.server("root.vms", site).output("root.vms.gate", "root.vms", Bed.GATE_ID).start();
        CompletionStage<OutputResult> waiting = bed.host().send("root.vms.gate", "true");

        bed.module().close();

        assertThat(((Failed) RecordingHost.resultOf(waiting)).code()).isEqualTo("OSP-MS-315");
    }

    @Test
    void commandsUnderWayMayFinishWhenTheModuleCloses() {
        SimulatedSite site = bed.site(Bed.options());
        bed.closingPatiently()
                .server("root.vms", site)
                .output("root.vms.gate", "root.vms", Bed.GATE_ID)
                .start();
        bed.host().await("root.vms", State.ONLINE);
        site.faults().add(Fault.delay(Duration.ofMillis(300)).on("POST", "/api/rest"));
        CompletionStage<OutputResult> underWay = bed.host().send("root.vms.gate", "true");
        Until.holds("the request is under way", () -> site.faults().applied() > 0);

        bed.module().close();

        assertThat(RecordingHost.resultOf(underWay)).isInstanceOf(Done.class);
    }

    @Test
    void theValueBesideAServerTellsWhetherItIsConnected() {
        SimulatedSite site = bed.site(Bed.options());
        bed.tree().with("root.vms", "value.ospp", "{\"type\": \"BOOLEAN\"}");
        bed.server("root.vms", site).start();
        bed.host().await("root.vms", State.ONLINE);

        bed.module().close();

        assertThat(bed.host().published())
                .containsExactly("root.vms INITIALIZATION true", "root.vms CHANGE false");
    }

    private static boolean anyThread(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith(prefix));
    }
}
