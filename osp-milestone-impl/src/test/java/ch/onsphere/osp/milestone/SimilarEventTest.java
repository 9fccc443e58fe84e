package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.examples.simulator.SimulatorClock;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody else's event of the same type is not taken for that of a command whose answer was lost.
 */
class SimilarEventTest {

    private static final String GATE = "root.vms.gate";
    private static final String EVENTS = "/api/rest/v1/events";

    private final Bed bed = new Bed();

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void ofTwoEventsTheLaterIsThatOfTheCommand() {
        SimulatedSite site = startedWhileNoTimePasses();
        String before = openedBySomebody(site, Duration.ofSeconds(30));
        site.faults().add(Fault.reset(10).once().on("POST", EVENTS));

        Done done = (Done) bed.trigger(GATE);

        assertThat(done.message()).contains("answer was lost");
        assertThat(site.events()).hasSize(2);
        assertThat(done.reference()).isNotEqualTo(before);
        assertThat(site.events()).anyMatch(each -> each.id().equals(done.reference()));
    }

    @Test
    void anEventOfAMomentBeforeLeavesADoubtThatIsReported() {
        SimulatedSite site = startedWhileNoTimePasses();
        openedBySomebody(site, Duration.ofSeconds(30));
        site.faults().add(Fault.status(500).once().on("POST", EVENTS));

        Failed failed = (Failed) bed.trigger(GATE);

        assertThat(failed.code()).isEqualTo("OSP-MS-307");
        assertThat(failed.message()).contains("shortly before");
        assertThat(site.events()).hasSize(1);
    }

    @Test
    void otherCommandsTellTheClockOfTheSiteMoreClosely() {
        SimulatedSite site = startedWhileNoTimePasses();
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
        String before = openedBySomebody(site, Duration.ofMillis(700));
        site.faults().add(Fault.reset(10).once().on("POST", EVENTS));

        Done done = (Done) bed.trigger(GATE);

        assertThat(done.message()).contains("answer was lost");
        assertThat(done.reference()).isNotEqualTo(before);
    }

    @Test
    void anEventOfTheSameSecondLeavesADoubtWhereTheClockIsKnown() {
        SimulatedSite site = startedWhileNoTimePasses();
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
        openedBySomebody(site, Duration.ofMillis(700));
        site.faults().add(Fault.status(500).once().on("POST", EVENTS));

        Failed failed = (Failed) bed.trigger(GATE);

        assertThat(failed.code()).isEqualTo("OSP-MS-307");
        assertThat(failed.message()).contains("shortly before");
        assertThat(site.events()).hasSize(2);
    }

    @Test
    void anEventOfLongBeforeLeavesNoneAndTheCommandIsSentAgain() {
        SimulatedSite site = started(bed.site(Bed.options()));
        String before = openedBySomebody(site, Duration.ofHours(1));
        site.faults().add(Fault.status(500).once().on("POST", EVENTS));

        Done done = (Done) bed.trigger(GATE);

        assertThat(done.message()).doesNotContain("answer was lost");
        assertThat(done.reference()).isNotEqualTo(before);
        assertThat(site.events()).hasSize(2);
    }

    /**
     * By no clock, so that seconds are what a test says and not what a busy machine makes of them.
     */
    private SimulatedSite startedWhileNoTimePasses() {
        Instant now = Instant.now();
        bed.at(new ManualTime(now));
        return started(bed.site(Bed.options().withClock(SimulatorClock.fixed(now))));
    }

    private SimulatedSite started(SimulatedSite site) {
        bed.server("root.vms", site).output(GATE, "root.vms", Bed.GATE_ID).start();
        bed.host().await("root.vms", State.ONLINE);
        return site;
    }

    private static String openedBySomebody(SimulatedSite site, Duration ago) {
        return site.raise(StreamBed.gate().at(site.clock().instant().minus(ago))).id();
    }
}
