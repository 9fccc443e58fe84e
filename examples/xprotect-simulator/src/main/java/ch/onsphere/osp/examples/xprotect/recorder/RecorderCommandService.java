package ch.onsphere.osp.examples.xprotect.recorder;

import ch.onsphere.osp.examples.xprotect.DeviceAction.Kind;
import ch.onsphere.osp.examples.xprotect.devices.DeviceDirectory;
import ch.onsphere.osp.examples.xprotect.devices.FieldDevices;
import ch.onsphere.osp.examples.xprotect.rest.Authenticator;
import ch.onsphere.osp.examples.xprotect.rest.Caller;
import ch.onsphere.osp.examples.xprotect.soap.SoapCall;
import ch.onsphere.osp.examples.xprotect.soap.SoapEndpoint;
import ch.onsphere.osp.examples.xprotect.soap.SoapFaultException;
import ch.onsphere.osp.examples.xprotect.soap.Xml;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.Surface;
import java.util.Optional;

/**
 * {@code RecorderCommandService.asmx} of the recording servers: what it can do with outputs,
 * inputs, manual recordings and presets (its WSDL). Who calls is told by a VMS token in the body.
 */
public final class RecorderCommandService implements Surface {
    private static final String ROUTE = "/recordercommandservice/recordercommandservice.asmx";
    private static final String NAMESPACE = "http://videoos.net/2/XProtectCSRecorderCommand";

    private final Authenticator vmsTokens;
    private final RecorderDevices devices;
    private final SoapEndpoint endpoint = new SoapEndpoint(NAMESPACE, NAMESPACE + "/", this::run);

    /** A service for those who have a VMS token. */
    public RecorderCommandService(
            Authenticator vmsTokens, DeviceDirectory directory, FieldDevices devices) {
        this.vmsTokens = vmsTokens;
        this.devices = new RecorderDevices(directory, devices);
    }

    @Override
    public Optional<Answer> answer(ApiRequest request) {
        return request.route().equals(ROUTE)
                ? Optional.of(endpoint.answer(request))
                : Optional.empty();
    }

    private Xml run(SoapCall call) {
        Caller caller = call.caller(vmsTokens);
        return switch (call.operation()) {
            case "OutputActivate" -> devices.output(Kind.ACTIVATE, call, caller);
            case "OutputDeactivate" -> devices.output(Kind.DEACTIVATE, call, caller);
            case "OutputTrigger" -> devices.output(Kind.TRIGGER, call, caller);
            case "OutputGetState" -> devices.state("outputs", call);
            case "InputGetState" -> devices.state("inputEvents", call);
            case "PresetGetList" -> devices.presets(call);
            case "PresetMoveTo" -> devices.moveTo(call, caller);
            case "StartManualRecording" -> devices.record(Kind.START_RECORDING, call, caller);
            case "StopManualRecording" -> devices.record(Kind.STOP_RECORDING, call, caller);
            case "IsManualRecording" -> devices.areRecording(call);
            default ->
                    throw SoapFaultException.refused(
                            "Method '" + call.operation() + "' not supported");
        };
    }
}
