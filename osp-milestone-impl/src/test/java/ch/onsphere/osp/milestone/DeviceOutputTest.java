package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.examples.xprotect.DeviceAction;
import ch.onsphere.osp.examples.xprotect.DeviceAction.Door;
import ch.onsphere.osp.examples.xprotect.DeviceAction.Kind;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.ReceivedRequest;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.kit.testing.Until;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What outputs have relays and cameras do, by the REST API. */
class DeviceOutputTest {

    private static final String RELAY = "root.vms.barrier";
    private static final String BY_ID = "root.vms.by-id";
    private static final String PULSE = "root.vms.pulse";
    private static final String PRESET = "root.vms.preset";
    private static final String RECORDING = "root.vms.recording";
    private static final String RELAY_TASKS = "/api/rest/v1/outputs/" + Bed.RELAY_ID;

    private final Bed bed = new Bed();
    private SimulatedSite site;

    @AfterEach
    void close() {
        bed.close();
    }

    private void start(SiteOptions options) {
        site = bed.site(options);
        bed.server("root.vms", site)
                .outputOf(RELAY, "root.vms", "\"type\": \"SET_OUTPUT\"", "\"output\": \"Barrier\"")
                .outputOf(
                        PULSE,
                        "root.vms",
                        "\"type\": \"SET_OUTPUT\"",
                        "\"output\": \"Barrier\"",
                        "\"action\": \"PULSE\"")
                .outputOf(
                        PRESET,
                        "root.vms",
                        "\"type\": \"PTZ_PRESET\"",
                        "\"camera\": \"Gate camera\"",
                        "\"preset\": \"Entrance\"")
                .outputOf(
                        RECORDING,
                        "root.vms",
                        "\"type\": \"RECORDING\"",
                        "\"camera\": \"" + Bed.CAMERA_ID + "\"")
                .output("root.vms.gate", "root.vms", "Open gate")
                .start();
    }

    private OutputResult send(String output, String content) {
        return RecordingHost.resultOf(bed.host().send(output, content));
    }

    @Test
    void theContentSwitchesARelayOnAndOff() {
        start(Bed.options());

        assertThat(send(RELAY, "true")).isInstanceOf(Done.class);
        assertThat(site.devices().isActive(Bed.RELAY_ID)).isTrue();

        assertThat(send(RELAY, "false").message()).contains("deactivated");
        assertThat(site.devices().isActive(Bed.RELAY_ID)).isFalse();
        assertThat(site.devices().actions()).allMatch(action -> action.door() == Door.REST);
    }

    @Test
    void aContentThatIsNeitherTrueNorFalseIsReported() {
        start(Bed.options());

        assertThat(((Failed) send(RELAY, "perhaps")).code()).isEqualTo("OSP-MS-312");
        assertThat(site.devices().actions()).isEmpty();
    }

    @Test
    void aRelayIsPulsedWhateverTheContent() {
        start(Bed.options());

        assertThat(send(PULSE, "ring")).isInstanceOf(Done.class);
        assertThat(site.devices().count(Bed.RELAY_ID, Kind.TRIGGER)).isEqualTo(1);
    }

    @Test
    void aCameraMovesToAPreset() {
        start(Bed.options());

        assertThat(send(PRESET, "true")).isInstanceOf(Done.class);
        assertThat(site.devices().actions(Bed.CAMERA_ID))
                .singleElement()
                .matches(action -> action.detail().equals("Entrance"));
    }

    @Test
    void aRecordingStartsAndStops() {
        start(Bed.options().withProductVersion("26.1.1.1"));

        assertThat(send(RECORDING, "true")).isInstanceOf(Done.class);
        assertThat(site.devices().isRecording(Bed.CAMERA_ID)).isTrue();
        assertThat(send(RECORDING, "false")).isInstanceOf(Done.class);
        assertThat(site.devices().isRecording(Bed.CAMERA_ID)).isFalse();
    }

    @Test
    void aQueuedTaskIsWaitedForAndTidiedAway() {
        start(Bed.options().withQueuedTasks(true));

        assertThat(send(RELAY, "true")).isInstanceOf(Done.class);
        assertThat(site.received())
                .extracting(ReceivedRequest::path)
                .anyMatch(path -> path.matches("(?i)/api/rest/v1/tasks/\\w+"));
        assertThat(site.received())
                .anyMatch(
                        request ->
                                request.method().equals("POST")
                                        && request.path().matches("(?i)/api/rest/v1/tasks/\\w+"));
    }

    @Test
    void aQueuedTaskThatFailsIsTheDevices() {
        start(Bed.options().withQueuedTasks(true));
        bed.host().await("root.vms", State.ONLINE);
        site.devices().fail(Bed.RELAY_ID, 504);

        assertThat(((Failed) send(RELAY, "true")).code()).isEqualTo("OSP-MS-324");
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504})
    void aDeviceThatDoesNotAnswerIsNotTheServersFault(int status) {
        start(Bed.options());
        bed.host().await("root.vms", State.ONLINE);
        site.devices().fail(Bed.RELAY_ID, status);

        Failed failed = (Failed) send(RELAY, "true");

        assertThat(failed.code()).isEqualTo("OSP-MS-324");
        assertThat(failed.retryable()).isTrue();
        assertThat(((Failed) send(PULSE, "true")).code()).isEqualTo("OSP-MS-307");
        assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);
        assertThat(bed.host().history()).noneMatch(told -> told.state() == State.OFFLINE);
    }

    @Test
    void whatTheSiteCanDoIsAskedOnce() {
        start(Bed.options());

        for (int i = 0; i < 3; i++) {
            send(RELAY, "true");
            send(PULSE, "true");
        }

        assertThat(site.received())
                .filteredOn(
                        request ->
                                request.method().equals("GET")
                                        && request.path().equalsIgnoreCase(RELAY_TASKS))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"true, ACTIVATE", "false, DEACTIVATE"})
    void aLostAnswerToASwitchIsAskedForAgain(String content, Kind kind) {
        start(Bed.options());
        site.faults().add(Fault.reset(0).once().on("POST", RELAY_TASKS));

        assertThat(send(RELAY, content)).isInstanceOf(Done.class);
        assertThat(site.devices().count(Bed.RELAY_ID, kind)).isEqualTo(2);
    }

    @Test
    void aRelayIsNotSwitchedOffBeforeItWasSwitchedOn() {
        start(Bed.options());
        site.faults().add(Fault.delay(Duration.ofSeconds(2)).once().on("POST", RELAY_TASKS));

        var on = bed.host().send(RELAY, "true");
        Until.holds("the site has been asked", () -> site.faults().active().isEmpty());
        var off = bed.host().send(RELAY, "false");

        assertThat(RecordingHost.resultOf(on)).isInstanceOf(Done.class);
        assertThat(RecordingHost.resultOf(off)).isInstanceOf(Done.class);
        assertThat(site.devices().isActive(Bed.RELAY_ID)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRelayThatOneOutputNamesAndAnotherHasByItsIdIsOne(boolean isThere) {
        site = bed.site(Bed.options());
        bed.server("root.vms", site)
                .outputOf(RELAY, "root.vms", "\"type\": \"SET_OUTPUT\"", "\"output\": \"Barrier\"")
                .outputOf(
                        BY_ID,
                        "root.vms",
                        "\"type\": \"SET_OUTPUT\"",
                        "\"output\": \"" + Bed.RELAY_ID + "\"");
        site.faults().add(Fault.delay(Duration.ofSeconds(2)).once().on("POST", RELAY_TASKS));
        if (!isThere) {
            site.stop();
        }
        bed.start();
        bed.host().await("root.vms", isThere ? State.ONLINE : State.OFFLINE);

        var on = bed.host().send(RELAY, "true");
        var off = bed.host().send(BY_ID, "false");
        if (!isThere) {
            site.startAgain();
        }

        assertThat(RecordingHost.resultOf(on)).isInstanceOf(Done.class);
        assertThat(RecordingHost.resultOf(off)).isInstanceOf(Done.class);
        assertThat(site.devices().actions(Bed.RELAY_ID))
                .extracting(DeviceAction::kind)
                .containsExactly(Kind.ACTIVATE, Kind.DEACTIVATE);
    }

    @Test
    void aLostAnswerToAPulseIsReportedAndNotAskedForAgain() {
        start(Bed.options());
        site.faults().add(Fault.reset(0).once().on("POST", RELAY_TASKS));

        assertThat(((Failed) send(PULSE, "true")).code()).isEqualTo("OSP-MS-307");
        assertThat(site.devices().count(Bed.RELAY_ID, Kind.TRIGGER)).isEqualTo(1);
    }

    @Test
    void unknownNamesAreReportedBeforeTheFirstCommand() {
        site = bed.site(Bed.options());
        bed.server("root.vms", site)
                .outputOf(RELAY, "root.vms", "\"type\": \"SET_OUTPUT\"", "\"output\": \"Barier\"")
                .outputOf(
                        PRESET,
                        "root.vms",
                        "\"type\": \"PTZ_PRESET\"",
                        "\"camera\": \"Gate camera\"",
                        "\"preset\": \"Entrence\"")
                .start();

        assertThat(bed.host().await("root.vms", State.DEGRADED).message())
                .contains("OSP-MS-320", "OSP-MS-322", "did you mean \"Barrier\"?");
        assertThat(((Failed) send(RELAY, "true")).code()).isEqualTo("OSP-MS-320");
        assertThat(((Failed) send(PRESET, "true")).code()).isEqualTo("OSP-MS-322");
    }

    @Test
    void anAmbiguousRelayIsReported() {
        start(Bed.options().withOutput("99999999-2222-3333-4444-555555555555", "Barrier"));

        assertThat(((Failed) send(RELAY, "true")).code()).isEqualTo("OSP-MS-321");
    }

    @Test
    void aServerThatIsAwayIsWaitedFor() {
        start(Bed.options());
        bed.host().await("root.vms", State.ONLINE);
        site.stop();
        var sent = bed.host().send(RELAY, "true");
        bed.host().await("root.vms", State.OFFLINE);
        site.startAgain();

        assertThat(RecordingHost.resultOf(sent)).isInstanceOf(Done.class);
        assertThat(site.devices().isActive(Bed.RELAY_ID)).isTrue();
    }
}
