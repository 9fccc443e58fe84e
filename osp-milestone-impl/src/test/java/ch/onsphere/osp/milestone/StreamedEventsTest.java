package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.Occurrence;
import ch.onsphere.osp.examples.xprotect.ResumeWindow;
import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import ch.onsphere.osp.kit.testing.LeapingTime;
import ch.onsphere.osp.kit.testing.Until;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens on a site becomes values over the WebSocket. */
class StreamedEventsTest {

    @TempDir Path state;
    private StreamBed stream;

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void anEventSetsItsValueWithItsOwnTimeAndName() {
        stream = new StreamBed(state).gateOwner().listening();

        SimulatedEvent event = stream.site().raise(StreamBed.gate());

        stream.awaitTold(1);
        Publication told = stream.bed().host().publications().get(0);
        assertThat(told.itemId().value()).isEqualTo("root.vms.gate");
        assertThat(told.value().content()).isEqualTo("open");
        assertThat(told.id()).contains(event.id());
        assertThat(Duration.between(told.time().orElseThrow(), event.time()).abs())
                .isLessThan(Duration.ofMillis(1));
    }

    @Test
    void theMessageAndTheDataOfAnEventCanBecomeTheContent() {
        stream = new StreamBed(state);
        ownerOfGate("text", "\"contentFrom\": \"MESSAGE\"");
        ownerOfGate("plate", "\"contentFrom\": \"/data/plate\"");
        stream.listening();

        stream.site().raise(StreamBed.gate().withData("\"Somebody rang\""));
        stream.site().raise(StreamBed.gate().withData("{\"plate\": \"VD 1\"}"));

        Until.holds("both", () -> stream.bed().host().published().size() == 4);
        assertThat(stream.bed().host().published())
                .contains("root.vms.text CHANGE Somebody rang", "root.vms.plate CHANGE VD 1");
    }

    @Test
    void aStateIsToldAtFirstAndWhenItChanges() {
        stream = new StreamBed(state).motionOwner().listening();
        stream.awaitMotions(1);

        stream.motion(StreamBed.MOTION_STARTED);
        stream.motion(StreamBed.MOTION_STARTED);
        stream.motion(StreamBed.MOTION_STOPPED);

        stream.awaitMotions(3);
        assertThat(stream.motions())
                .containsExactly("INITIALIZATION no", "CHANGE yes", "CHANGE no");
    }

    @Test
    void aStateIsToldAgainAfterTheServerWasAway() {
        stream = new StreamBed(state).motionOwner().listening();
        stream.awaitMotions(1);
        stream.site().stop();
        Until.holds("an error", () -> stream.motions().size() == 2);
        stream.site().startAgain();
        stream.awaitMotions(3);

        assertThat(stream.motions().get(1)).startsWith("CHANGE OSP-MS-");
        assertThat(stream.motions().get(2)).isEqualTo("RETRANSMISSION no");
    }

    @Test
    void aStateThatChangedWhileTheServerWasAwayIsAChange() {
        stream = new StreamBed(state).motionOwner().listening();
        stream.awaitMotions(1);
        stream.site().stream().resumeWithin(new ResumeWindow(Duration.ZERO, 0));
        stream.site().stop();
        Until.holds("an error", () -> stream.motions().size() == 2);
        stream.motion(StreamBed.MOTION_STARTED);
        stream.site().startAgain();

        stream.awaitMotions(3);
        assertThat(stream.motions().get(2)).isEqualTo("CHANGE yes");
    }

    @Test
    void aStateOfAServerThatWasNeverThereIsAnError() {
        stream = new StreamBed(state);
        stream.site().stop();
        stream.motionOwner().bed().start();

        stream.awaitMotions(1);
        assertThat(stream.motions().get(0)).startsWith("INITIALIZATION OSP-MS-102");
    }

    @Test
    void aStateIsAnErrorWhereTheStreamIsSwitchedOff() {
        stream = new StreamBed(state, Bed.options(), "\"eventStream\": false");
        stream.motionOwner().bed().start();

        stream.awaitMotions(1);
        assertThat(stream.motions().get(0)).contains("OSP-MS-406").contains("eventStream");
        assertThat(stream.connectionsOpened()).isZero();
    }

    @Test
    void onlyWhatTheOwnersNeedIsSubscribedTo() {
        stream = new StreamBed(state).gateOwner().motionOwner().listening();
        String subscription =
                stream.site().stream().commands().stream()
                        .filter(command -> command.contains("addSubscription"))
                        .findFirst()
                        .orElseThrow();

        assertThat(subscription)
                .contains(Bed.GATE_ID, Bed.CAMERA_ID, StreamBed.MOTION_STARTED)
                .doesNotContain("4577f552-765a-438c-bc7d-e5ff1f754bc3");
    }

    @Test
    void aServerWithoutOwnersIsNotSubscribedTo() {
        stream = new StreamBed(state);
        stream.bed().start();
        stream.bed().host().await("root.vms", State.ONLINE);

        assertThat(stream.connectionsOpened()).isZero();
    }

    @Test
    void anOwnerWhoseEventComesToExistIsSubscribedToThen() throws Exception {
        LeapingTime time = new LeapingTime();
        stream = new StreamBed(state).gateOwner();
        stream.bed()
                .at(time)
                .checkingEvery(Duration.ofMillis(100))
                .owner(
                        "root.vms.new",
                        """
                        {"linkedServer": "root.vms", "event": "New", "content": "new"}
                        """);
        stream.listening();
        String id = new SiteAdministrator(stream.site()).recreateEvent(Bed.RELAY_ID, "New");
        // The names of a site are not read again and again.
        time.leap(Duration.ofSeconds(10));
        Until.holds(
                "another subscription",
                () ->
                        stream.site().stream().commands().stream()
                                .anyMatch(
                                        command ->
                                                command.contains("addSubscription")
                                                        && command.contains(id)));

        // A command is noted before it is carried out; the old subscription ends after the reply.
        Until.holds("the end of the old one", () -> stream.hasAsked("removeSubscription"));

        stream.site().raise(Occurrence.of(id, "userDefinedEvents/" + id));

        Until.holds(
                "the new event",
                () -> stream.bed().host().published().contains("root.vms.new CHANGE new"));
    }

    @Test
    void anOwnerFollowsItsNameToTheEventThatReplacesTheOld() throws Exception {
        LeapingTime time = new LeapingTime();
        stream = new StreamBed(state).gateOwner();
        stream.bed().at(time).checkingEvery(Duration.ofMillis(100));
        stream.listening();
        String id = new SiteAdministrator(stream.site()).recreateEvent(Bed.GATE_ID, "Open gate");

        time.leap(Duration.ofMinutes(10));

        Until.holds(
                "a subscription to the new event",
                () ->
                        stream.site().stream().commands().stream()
                                .anyMatch(
                                        command ->
                                                command.contains("addSubscription")
                                                        && command.contains(id)));
        Until.holds("the end of the old one", () -> stream.hasAsked("removeSubscription"));
        stream.site().raise(Occurrence.of(id, "userDefinedEvents/" + id));
        stream.awaitTold(1);
        assertThat(stream.bed().host().published()).contains("root.vms.gate CHANGE open");
    }

    @Test
    void anOwnerWhoseNameIsGoneGoesOnAndTheServerSaysSo() throws Exception {
        LeapingTime time = new LeapingTime();
        stream = new StreamBed(state).gateOwner();
        stream.bed().at(time).checkingEvery(Duration.ofMillis(100));
        stream.listening();
        new SiteAdministrator(stream.site()).recreateEvent(Bed.GATE_ID, "Renamed");

        time.leap(Duration.ofMinutes(10));

        assertThat(
                        stream.bed()
                                .host()
                                .await("root.vms", each -> each.message().contains("root.vms.gate"))
                                .message())
                .contains("1 of 1 owners go on with what their names meant");
        stream.site().raise(StreamBed.gate());
        stream.awaitTold(1);
    }

    @Test
    void aSiteThatCannotTellItsNamesAgainIsNotGivenUp() {
        LeapingTime time = new LeapingTime();
        stream = new StreamBed(state).gateOwner();
        stream.bed().at(time).checkingEvery(Duration.ofMillis(100));
        stream.listening();
        stream.site().faults().add(Fault.status(503).on("GET", "/api/rest/v1/userDefinedEvents"));

        time.leap(Duration.ofMinutes(10));

        Until.holds(
                "another look at the names",
                () ->
                        stream.site().received().stream()
                                .anyMatch(request -> request.status() == 503));
        stream.site().raise(StreamBed.gate());
        stream.awaitTold(1);
        assertThat(stream.bed().host().history())
                .extracting(ConnectionStatus::state)
                .doesNotContain(State.OFFLINE);
    }

    @Test
    void whatComesTwiceIsToldOnce() {
        stream = new StreamBed(state).gateOwner().listening();
        String id = UUID.randomUUID().toString();
        stream.site().raise(StreamBed.gate().withId(id));
        stream.site().raise(StreamBed.gate().withId(id));
        List<String> last = stream.openGate(1);

        Until.holds("the last", () -> stream.told().containsAll(last));
        assertThat(stream.told()).containsExactly(id, last.get(0));
        assertThat(stream.bed().host().count("repeated")).isEqualTo(1);
    }

    @Test
    void anOlderVersionIsToldWhichOneIsNeeded() {
        stream = new StreamBed(state, Bed.options().withProductVersion("23.2.1.1")).gateOwner();
        stream.bed().start();

        assertThat(
                        stream.bed()
                                .host()
                                .await("root.vms", each -> each.message().contains("OSP-MS-420"))
                                .message())
                .contains("23.2.1.1", "2023 R3 (23.3)");
        assertThat(stream.bed().host().await("root.vms", State.DEGRADED).retrying()).isTrue();
    }

    @Test
    void aGatewayWithoutTheStreamIsToldApart() {
        stream = new StreamBed(state).gateOwner();
        stream.site().faults().add(Fault.status(404).on("GET", StreamBed.WEBSOCKET));
        stream.bed().start();

        assertThat(
                        stream.bed()
                                .host()
                                .await("root.vms", each -> each.message().contains("OSP-MS-420"))
                                .state())
                .isEqualTo(State.DEGRADED);
    }

    @Test
    void whereTheHeaderDoesNotGetThroughTheCommandDoes() {
        stream = new StreamBed(state).gateOwner();
        stream.site().faults().add(Fault.status(401).on("GET", StreamBed.WEBSOCKET).times(2));
        stream.listening();
        List<String> sent = stream.openGate(1);

        stream.awaitTold(1);
        assertThat(stream.told()).isEqualTo(sent);
        assertThat(stream.site().stream().commands().get(0)).contains("authenticate");
    }

    @Test
    void aVersionWithoutTheCommandIsNotAskedForIt() {
        stream = new StreamBed(state, Bed.options().withProductVersion("23.3.1.1")).gateOwner();
        stream.site().faults().add(Fault.status(401).on("GET", StreamBed.WEBSOCKET));
        stream.bed().start();

        stream.bed().host().await("root.vms", each -> each.message().contains("OSP-MS-205"));
        assertThat(stream.connectionsOpened()).isZero();
    }

    @Test
    void closingLeavesNoConnectionAndNoThread() {
        stream = new StreamBed(state).gateOwner().listening();
        stream.bed().module().close();

        Until.holds("no connection", () -> stream.site().stream().connections() == 0);
        Until.holds(
                "no thread of ours",
                () ->
                        Thread.getAllStackTraces().keySet().stream()
                                .noneMatch(
                                        each -> each.getName().startsWith("osp-milestone-stream")));
    }

    private void ownerOfGate(String name, String content) {
        stream.bed()
                .owner(
                        "root.vms." + name,
                        "{\"linkedServer\": \"root.vms\", \"event\": \"Open gate\", "
                                + content
                                + "}");
    }
}
