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
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the REST API of a version lacks a task, the recording server itself is asked. */
class RecorderOutputTest {

    private static final String RELAY = "root.vms.barrier";
    private static final String PULSE = "root.vms.pulse";
    private static final String PRESET = "root.vms.preset";
    private static final String RECORDING = "root.vms.recording";
    private static final String SERVICE = "/RecorderCommandService/RecorderCommandService.asmx";

    private final Bed bed = new Bed();
    private final ManualTime time = new ManualTime();
    private SimulatedSite site;

    @AfterEach
    void close() {
        bed.close();
    }

    private static SiteOptions before2024R2() {
        return Bed.options().withProductVersion("23.3.1.1");
    }

    private void start(SiteOptions options, String... members) {
        site = bed.site(options);
        bed.at(time)
                .server("root.vms", site, members)
                .outputOf(RELAY, "root.vms", "\"type\": \"SET_OUTPUT\"", "\"output\": \"Barrier\"")
                .outputOf(
                        PULSE,
                        "root.vms",
                        "\"type\": \"SET_OUTPUT\"",
                        "\"output\": \"Barrier\"",
                        "\"action\": \"PULSE\"",
                        "\"pulseDuration\": {\"value\": 1500, \"unit\": \"MILLISECONDS\"}")
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
                        "\"camera\": \"Gate camera\"")
                .output("root.vms.gate", "root.vms", "Open gate")
                .start();
        bed.host().await("root.vms", State.ONLINE);
    }

    private OutputResult send(String output, String content) {
        return RecordingHost.resultOf(bed.host().send(output, content));
    }

    @Test
    void everyKindOfDeviceCommandFindsItsRecordingServer() {
        start(before2024R2());

        assertThat(send(RELAY, "true").message()).contains("recording server");
        assertThat(site.devices().isActive(Bed.RELAY_ID)).isTrue();
        assertThat(send(RELAY, "false")).isInstanceOf(Done.class);
        assertThat(site.devices().isActive(Bed.RELAY_ID)).isFalse();
        assertThat(send(PULSE, "true")).isInstanceOf(Done.class);
        assertThat(send(PRESET, "true")).isInstanceOf(Done.class);
        assertThat(send(RECORDING, "true")).isInstanceOf(Done.class);
        assertThat(site.devices().isRecording(Bed.CAMERA_ID)).isTrue();
        assertThat(send(RECORDING, "false")).isInstanceOf(Done.class);
        assertThat(site.devices().isRecording(Bed.CAMERA_ID)).isFalse();

        assertThat(site.devices().actions()).allMatch(action -> action.door() == Door.RECORDER);
        assertThat(site.devices().actions())
                .extracting(DeviceAction::detail)
                .contains("PT1.5S", "Entrance");
        assertThat(site.tokens().vmsTokensIssued()).isEqualTo(1);
    }

    @Test
    void onlyWhatTheRestApiLacksGoesToTheRecordingServer() {
        start(Bed.options());

        send(RELAY, "true");
        send(RECORDING, "true");

        assertThat(site.devices().actions())
                .extracting(DeviceAction::door)
                .containsExactly(Door.REST, Door.RECORDER);
    }

    @Test
    void aRefusedVmsTokenIsReplacedOnce() {
        start(before2024R2());
        send(RELAY, "true");
        site.tokens().revokeVmsTokens();

        assertThat(send(RELAY, "false")).isInstanceOf(Done.class);
        assertThat(site.tokens().vmsTokensIssued()).isEqualTo(2);
    }

    @Test
    void theVmsTokenIsRenewedBeforeItExpires() {
        start(before2024R2());
        send(RELAY, "true");
        time.advance(Duration.ofMinutes(60));

        assertThat(send(RELAY, "false")).isInstanceOf(Done.class);
        assertThat(site.tokens().vmsTokensIssued()).isEqualTo(2);
    }

    @Test
    void theVmsTokenIsGivenBackWhenTheModuleStops() {
        bed.closingPatiently();
        start(before2024R2());
        send(RELAY, "true");
        site.forgetReceived();

        bed.module().close();

        assertThat(site.received())
                .extracting(ReceivedRequest::path)
                .anyMatch(path -> path.endsWith("ServerCommandServiceOAuth.svc"));
    }

    @Test
    void aNameThatMeansNothingHereIsMapped() {
        site = bed.site(before2024R2().withRecorderHostName("win-recorder-1"));
        String address = site.recorder().getHost() + ":" + site.recorder().getPort();
        bed.server(
                        "root.vms",
                        site,
                        "\"recorderAddresses\": {\"WIN-Recorder-1\": \"" + address + "\"}")
                .outputOf(RELAY, "root.vms", "\"type\": \"SET_OUTPUT\"", "\"output\": \"Barrier\"")
                .start();

        assertThat(send(RELAY, "true")).isInstanceOf(Done.class);
    }

    @Test
    void aRecordingServerOutOfReachIsNotTheServersFault() {
        start(before2024R2().withRecorderHostName("win-recorder-1.invalid"));

        Failed failed = (Failed) send(RELAY, "true");

        assertThat(failed.code()).isEqualTo("OSP-MS-327");
        assertThat(failed.message()).contains("win-recorder-1.invalid", "recorderAddresses");
        assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);
        assertThat(bed.host().history()).noneMatch(told -> told.state() == State.OFFLINE);
    }

    @Test
    void aDeviceThatDoesNotAnswerItsRecordingServerIsToldApart() {
        start(before2024R2());
        site.devices().fail(Bed.RELAY_ID, 504);
        site.devices().fail(Bed.CAMERA_ID, 504);

        assertThat(((Failed) send(RELAY, "true")).code()).isEqualTo("OSP-MS-324");
        assertThat(((Failed) send(RECORDING, "true")).code()).isEqualTo("OSP-MS-324");
    }

    @Test
    void aLostAnswerToAPulseIsReportedAndNotAskedForAgain() {
        start(before2024R2());
        site.faults().add(Fault.reset(0).once().on("POST", SERVICE));

        assertThat(((Failed) send(PULSE, "true")).code()).isEqualTo("OSP-MS-307");
        assertThat(site.devices().count(Bed.RELAY_ID, Kind.TRIGGER)).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsNoSoapIsNoSuccess() {
        start(before2024R2());
        site.faults().add(Fault.html(200).on("POST", SERVICE));

        assertThat(((Failed) send(RELAY, "true")).code()).isEqualTo("OSP-MS-327");
        assertThat(((Failed) send(PULSE, "true")).code()).isEqualTo("OSP-MS-307");
    }

    @Test
    void aLoginThatFailsIsReported() {
        start(before2024R2());
        site.faults()
                .add(
                        Fault.status(500)
                                .on("POST", "/ManagementServer/ServerCommandServiceOAuth.svc"));

        Failed failed = (Failed) send(PULSE, "true");

        assertThat(failed.code()).isEqualTo("OSP-MS-329");
        assertThat(site.devices().actions()).isEmpty();
    }
}
