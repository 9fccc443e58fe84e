package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.examples.xprotect.Occurrence;
import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens on a site becomes values over the WebSocket. */
class StreamedEventsTest {

    private static final String MOTION_STARTED = "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77";
    private static final String MOTION_STOPPED = "6f55a7a7-d21c-4629-ac18-af1975e395a2";
    private static final String GATE_SOURCE = "userDefinedEvents/" + Bed.GATE_ID;
    private static final String CAMERA = "cameras/" + Bed.CAMERA_ID;

    @TempDir Path state;
    private final Bed bed = new Bed();
    private SimulatedSite site;

    @BeforeEach
    void prepare() {
        bed.host().keepStateIn(state);
        site = bed.site(Bed.options());
        bed.server("root.vms", site);
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void anEventSetsItsValueWithItsOwnTimeAndName() {
        gateOwner().start();
        awaitSubscription();

        SimulatedEvent event = site.raise(Occurrence.of(Bed.GATE_ID, GATE_SOURCE));

        Publication told = publication(0);
        assertThat(told.itemId().value()).isEqualTo("root.vms.gate");
        assertThat(told.value().content()).isEqualTo("open");
        assertThat(told.id()).contains(event.id());
    }

    @Test
    void aStateIsToldAtFirstAndWhenItChanges() {
        motionOwner().start();
        awaitSubscription();
        publication(0);

        site.raise(Occurrence.of(MOTION_STARTED, CAMERA));

        publication(1);
        assertThat(bed.host().published())
                .containsExactly("root.vms.motion INITIALIZATION no", "root.vms.motion CHANGE yes");
    }

    private Bed gateOwner() {
        return bed.owner(
                "root.vms.gate",
                """
                {"linkedServer": "root.vms", "event": "Open gate", "content": "open"}
                """);
    }

    private Bed motionOwner() {
        return bed.owner(
                "root.vms.motion",
                """
                {"linkedServer": "root.vms", "type": "STATE", "source": "Gate camera",
                 "stateGroup": "Motion", "states": {"%s": "yes", "%s": "no"}}
                """
                        .formatted(MOTION_STARTED, MOTION_STOPPED));
    }

    private void awaitSubscription() {
        Until.holds(
                "a subscription",
                () ->
                        site.stream().sessions().stream()
                                .anyMatch(session -> !session.subscriptions().isEmpty()));
    }

    private Publication publication(int index) {
        List<Publication> told = bed.host().publications();
        Until.holds("publication " + index, () -> told.size() > index);
        return told.get(index);
    }
}
