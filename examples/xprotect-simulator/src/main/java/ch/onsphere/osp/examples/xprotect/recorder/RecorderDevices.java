package ch.onsphere.osp.examples.xprotect.recorder;

import ch.onsphere.osp.examples.xprotect.DeviceAction;
import ch.onsphere.osp.examples.xprotect.DeviceAction.Kind;
import ch.onsphere.osp.examples.xprotect.devices.DeviceDirectory;
import ch.onsphere.osp.examples.xprotect.devices.FieldDevices;
import ch.onsphere.osp.examples.xprotect.rest.Caller;
import ch.onsphere.osp.examples.xprotect.soap.SoapCall;
import ch.onsphere.osp.examples.xprotect.soap.SoapFaultException;
import ch.onsphere.osp.examples.xprotect.soap.Xml;
import ch.onsphere.osp.examples.xprotect.soap.XmlElement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a recording server does with its devices. How it answers for a device that it does not have,
 * or that does not answer it, is an assumption; so is the code of such a result.
 */
final class RecorderDevices {
    private static final String CAMERAS = "cameras";
    private static final String UNKNOWN = "Unknown device";
    private static final String SILENT = "The device does not respond";

    private final DeviceDirectory directory;
    private final FieldDevices devices;

    RecorderDevices(DeviceDirectory directory, FieldDevices devices) {
        this.directory = directory;
        this.devices = devices;
    }

    Xml output(Kind kind, SoapCall call, Caller caller) {
        String detail = kind == Kind.TRIGGER ? duration(call) : "";
        perform(kind, "outputs", device("outputs", call), detail, call, caller);
        return new Xml();
    }

    Xml state(String type, SoapCall call) {
        boolean active = devices.isActive(device(type, call));
        return new Xml().element(call.operation() + "Result", active ? "Activated" : "Deactivated");
    }

    Xml presets(SoapCall call) {
        Xml names = new Xml();
        directory.presets(device(CAMERAS, call)).forEach(name -> names.element("string", name));
        return new Xml().element("PresetGetListResult", names);
    }

    Xml moveTo(SoapCall call, Caller caller) {
        String camera = device(CAMERAS, call);
        String preset = call.text("presetName");
        if (!directory.presets(camera).contains(preset)) {
            throw SoapFaultException.refused("Unknown preset");
        }
        perform(Kind.GOTO_PRESET, CAMERAS, camera, preset, call, caller);
        return new Xml();
    }

    Xml record(Kind kind, SoapCall call, Caller caller) {
        Xml results = new Xml();
        for (String camera : call.guids("deviceIds")) {
            Optional<String> problem = problem(CAMERAS, camera);
            if (problem.isEmpty()) {
                perform(kind, CAMERAS, camera, "", call, caller);
            }
            results.element(
                    "ManualRecordingResult",
                    new Xml()
                            .element("DeviceId", camera)
                            .element("ResultCode", problem.isEmpty() ? "0" : "1")
                            .element("Message", problem.orElse("")));
        }
        return new Xml().element(call.operation() + "Result", results);
    }

    Xml areRecording(SoapCall call) {
        Xml results = new Xml();
        for (String camera : call.guids("deviceIds")) {
            results.element(
                    "ManualRecordingInfo",
                    new Xml()
                            .element("DeviceId", camera)
                            .element(
                                    "IsManualRecording",
                                    Boolean.toString(devices.isRecording(camera))));
        }
        return new Xml().element("IsManualRecordingResult", results);
    }

    private String device(String type, SoapCall call) {
        String id = call.guid("deviceId");
        problem(type, id)
                .ifPresent(
                        text -> {
                            throw SoapFaultException.refused(text);
                        });
        return id;
    }

    private Optional<String> problem(String type, String id) {
        if (!directory.exists(type, id)) {
            return Optional.of(UNKNOWN);
        }
        return devices.failure(id).isPresent() ? Optional.of(SILENT) : Optional.empty();
    }

    private void perform(
            Kind kind, String type, String id, String detail, SoapCall call, Caller caller) {
        devices.perform(
                new DeviceAction(
                        kind,
                        type + "/" + id,
                        detail,
                        DeviceAction.Door.RECORDER,
                        call.now(),
                        caller.name()));
    }

    private static String duration(SoapCall call) {
        Optional<String> text =
                call.parameter("duration")
                        .flatMap(duration -> duration.child("MicroSeconds"))
                        .map(XmlElement::text);
        if (text.isEmpty()) {
            return "";
        }
        if (!text.get().matches("[0-9]{1,18}")) {
            throw SoapCall.unreadable();
        }
        return Duration.of(Long.parseLong(text.get()), ChronoUnit.MICROS).toString();
    }
}
