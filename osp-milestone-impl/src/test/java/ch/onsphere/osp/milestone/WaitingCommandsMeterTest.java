package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.kit.testing.Until;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many commands wait for a server is to be seen while they do. */
class WaitingCommandsMeterTest {

    private static final String GATE = "root.vms.gate";
    private static final String GAUGE = "milestone.commands.waiting{server=root.vms}";

    private final Bed bed = new Bed();

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void itRisesWhileTheServerIsAwayAndFallsWhenItIsBack() {
        SimulatedSite site = bed.site(Bed.options());
        bed.server("root.vms", site).output(GATE, "root.vms", Bed.GATE_ID);
        site.stop();
        bed.start();
        bed.host().await("root.vms", State.OFFLINE);
        assertThat(waiting()).isZero();

        List<CompletionStage<OutputResult>> sent =
                IntStream.range(0, 3)
                        .mapToObj(i -> bed.host().send(GATE, Integer.toString(i)))
                        .toList();

        Until.holds("three wait", () -> waiting() == 3);
        site.startAgain();
        sent.forEach(each -> assertThat(RecordingHost.resultOf(each)).isInstanceOf(Done.class));
        assertThat(waiting()).isZero();
        bed.module().close();
        assertThat(bed.host().gauges()).doesNotContainKey(GAUGE);
    }

    private double waiting() {
        return bed.host().gauges().get(GAUGE).getAsDouble();
    }
}
