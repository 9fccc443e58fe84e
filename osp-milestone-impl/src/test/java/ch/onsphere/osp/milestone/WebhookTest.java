package ch.onsphere.osp.milestone;

import static ch.onsphere.osp.milestone.PostedBed.ID;
import static ch.onsphere.osp.milestone.PostedBed.event;
import static ch.onsphere.osp.milestone.PostedBed.motion;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.kit.testing.Until;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What XProtect posts becomes a value, once, and nothing of it is lost. */
class WebhookTest {

    @TempDir Path state;
    private PostedBed posted;

    @BeforeEach
    void prepare() {
        posted = new PostedBed(state);
    }

    @AfterEach
    void close() {
        posted.close();
    }

    @Test
    void aUserDefinedEventSetsItsValueWithItsOwnTimeAndName() throws Exception {
        posted.gateOwner().bed().start();
        Instant time = Instant.now();

        assertThat(posted.post(event(ID, time))).isEqualTo(200);

        Publication told = posted.firstPublication();
        assertThat(told.itemId().value()).isEqualTo("root.vms.gate");
        assertThat(told.value().content()).isEqualTo("External Event");
        assertThat(told.id()).contains(ID);
        assertThat(told.time()).contains(time);
    }

    @Test
    void aPointerFindsWhatWasPosted() throws Exception {
        posted.bed()
                .owner(
                        "root.vms.gate",
                        """
                {"linkedServer": "root.vms", "event": "Open gate",
                 "contentFrom": "/data/Event/EventHeader/PriorityName"}
                """);
        posted.bed().start();

        assertThat(posted.post(event(ID, Instant.now()))).isEqualTo(200);

        assertThat(posted.firstPublication().value().content()).isEqualTo("High");
    }

    @Test
    void anEventThatIsSentAgainIsPublishedOnceAlsoAfterARestart() throws Exception {
        posted.gateOwner().bed().start();
        String body = event(ID, Instant.now());

        assertThat(posted.post(body)).isEqualTo(200);
        assertThat(posted.post(body)).isEqualTo(200);
        posted.firstPublication();
        posted.bed().restart();
        assertThat(posted.post(body)).isEqualTo(200);
        assertThat(posted.post(event("another", Instant.now()))).isEqualTo(200);

        Until.holds("the other event", () -> posted.publishedIds().contains("another"));
        assertThat(posted.publishedIds()).containsExactly(ID, "another");
    }

    @Test
    void whatWasAcceptedWhileNamesWereUnknownIsPublishedAfterARestart() throws Exception {
        posted.gateOwner();
        posted.site().close();
        posted.bed().start();
        posted.bed().host().await("root.vms", State.OFFLINE);
        assertThat(posted.post(event(ID, Instant.now()))).isEqualTo(200);
        posted.bed().module().close();
        assertThat(posted.bed().host().publications()).isEmpty();

        SimulatedSite again = posted.bed().site(Bed.options());
        posted.serverAt(again);
        posted.bed().start();

        assertThat(posted.firstPublication().id()).contains(ID);
    }

    @Test
    void aTimeWithoutAZoneIsUtc() throws Exception {
        posted.gateOwner().bed().start();
        String time = Instant.now().toString().replaceAll("(\\.\\d+)?Z$", ".2988877");

        assertThat(posted.post(event(ID, time))).isEqualTo(200);
        assertThat(posted.firstPublication().time()).contains(Instant.parse(time + "Z"));
    }

    @Test
    void anEventOfACameraReachesTheOwnersOfThatCameraAlone() throws Exception {
        posted.bed()
                .owner(
                        "root.vms.motion",
                        """
                {"linkedServer": "root.vms", "event": "Motion Started", "source": "Gate camera",
                 "content": "moved"}
                """);
        posted.bed().start();
        String camera =
                event(ID, Instant.now())
                        .replace(
                                "0fcb1955-0e80-4fd4-a78a-db47ee89700c",
                                "6EB95DD6-7ccc-4bce-99f8-af0d0b582d77")
                        .replace(
                                "c9bdac3f-41dc-4afa-b057-61767a3914b7",
                                "00000000-1111-2222-3333-444444444444");

        assertThat(posted.post(camera)).isEqualTo(200);
        assertThat(posted.post(camera.replace(ID, "mine").replace(Bed.GATE_ID, Bed.CAMERA_ID)))
                .isEqualTo(200);

        assertThat(posted.firstPublication().id()).contains("mine");
        assertThat(posted.bed().host().published()).containsExactly("root.vms.motion CHANGE moved");
    }

    @Test
    void aStateThatAnEventBeginsIsPublishedWhenItDiffers() throws Exception {
        posted.bed()
                .owner(
                        "root.vms.motion",
                        """
                {"linkedServer": "root.vms", "type": "STATE", "source": "Gate camera",
                 "stateGroup": "Motion", "states": {"Motion": "yes", "MotionStopped": "no"}}
                """);
        posted.bed().start();
        Instant now = Instant.now();

        assertThat(posted.post(motion("a", now, true))).isEqualTo(200);
        assertThat(posted.post(motion("b", now.plusSeconds(1), true))).isEqualTo(200);
        assertThat(posted.post(motion("c", now.plusSeconds(3), false))).isEqualTo(200);
        assertThat(posted.post(motion("late", now.plusSeconds(2), true))).isEqualTo(200);
        assertThat(posted.post(motion("d", now.plusSeconds(4), true))).isEqualTo(200);

        // Told once more, the state is known for longer, and what came in between is too late.
        assertThat(posted.post(motion("e", now.plusSeconds(6), true))).isEqualTo(200);
        assertThat(posted.post(motion("late, too", now.plusSeconds(5), false))).isEqualTo(200);
        assertThat(posted.post(motion("f", now.plusSeconds(7), false))).isEqualTo(200);

        Until.holds("the last", () -> posted.publishedIds().contains("f"));
        // Until the first event nobody tells the state, and the value is in error.
        assertThat(posted.bed().host().published())
                .filteredOn(told -> !told.contains("OSP-MS-406"))
                .containsExactly(
                        "root.vms.motion INITIALIZATION yes",
                        "root.vms.motion CHANGE no",
                        "root.vms.motion CHANGE yes",
                        "root.vms.motion CHANGE no");
    }

    @Test
    void anOwnerWhoseEventDoesNotExistIsInErrorAndTheOthersWork() throws Exception {
        posted.bed()
                .owner(
                        "root.vms.wrong",
                        "{\"linkedServer\": \"root.vms\", \"event\": \"Open gat\", \"content\": \"1\"}");
        posted.gateOwner().bed().start();

        String message = posted.bed().host().await("root.vms", State.DEGRADED).message();
        assertThat(message).contains("1 of 2 owners", "root.vms.wrong", "OSP-MS-401", "Open gate");
        assertThat(posted.bed().host().published().get(0))
                .startsWith("root.vms.wrong INITIALIZATION OSP-MS-401");
        assertThat(posted.post(event(ID, Instant.now()))).isEqualTo(200);
        Until.holds("the event", () -> posted.publishedIds().contains(ID));
    }

    @Test
    void anOwnerWhoseFileIsWrongSaysSo() {
        posted.bed().owner("root.vms.wrong", "{\"linkedServer\": \"root.vms\", \"event\": \"x\"}");
        posted.bed().start();

        assertThat(posted.bed().host().published())
                .anyMatch(told -> told.contains("neither content nor contentFrom"));
    }
}
