package ch.onsphere.osp.examples.xprotect.alarms;

import ch.onsphere.osp.examples.xprotect.devices.DeviceDirectory;
import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * {@code /alarms} (Milestone Alarms API, official Python sample). Assumptions: a source must exist
 * and may be written as a bare id or with its type, {@code include} changes nothing.
 */
final class AlarmsResource implements RestResource {
    private final Alarms alarms;
    private final ListAlarms list;
    private final DeviceDirectory devices;

    AlarmsResource(Alarms alarms, DeviceDirectory devices) {
        this.alarms = alarms;
        this.list = new ListAlarms(alarms);
        this.devices = devices;
    }

    @Override
    public Answer answer(RestCall call) {
        return switch (call.path().size() + " " + call.method()) {
            case "1 GET" -> list.answer(call);
            case "1 POST" -> raise(call);
            case "2 GET" -> one(call);
            case "2 PATCH" -> change(call);
            default -> ApiError.unknownRequest();
        };
    }

    private Answer raise(RestCall call) {
        ObjectNode sent = Json.readObject(call.request().body());
        List<String> missing =
                List.of("name", "source").stream().filter(name -> !sent.hasNonNull(name)).toList();
        if (!missing.isEmpty()) {
            return ApiError.missing(missing);
        }
        Optional<String> wrong = AlarmChange.wrongText(sent, "name", "message");
        if (wrong.isPresent()) {
            return ApiError.aboutProperty(400, "Bad request: Invalid value", wrong.get());
        }
        Optional<String> source = source(sent.path("source").asText());
        if (source.isEmpty()) {
            return ApiError.aboutProperty(400, "Bad request: Invalid source", "source");
        }
        Alarm raised =
                alarms.raise(
                        localId ->
                                new Alarm(
                                        Guid.random(),
                                        localId,
                                        sent.path("name").textValue(),
                                        sent.path("message").asText(""),
                                        source.get(),
                                        AlarmSetting.NEW,
                                        AlarmSetting.MEDIUM,
                                        "",
                                        "",
                                        "",
                                        call.now(),
                                        call.now(),
                                        call.caller().name(),
                                        ""));
        return data(202, raised);
    }

    private Optional<String> source(String text) {
        int slash = text.indexOf('/');
        return Guid.parse(text.substring(slash + 1))
                .flatMap(devices::path)
                .filter(path -> slash < 0 || path.equalsIgnoreCase(text));
    }

    private Answer one(RestCall call) {
        return Guid.parse(call.path().get(1))
                .flatMap(alarms::find)
                .map(alarm -> data(200, alarm))
                .orElseGet(ApiError::unknownId);
    }

    private Answer change(RestCall call) {
        Optional<Alarm> alarm = Guid.parse(call.path().get(1)).flatMap(alarms::find);
        if (alarm.isEmpty()) {
            return ApiError.unknownId();
        }
        AlarmChange change =
                new AlarmChange(
                        Json.readObject(call.request().body()), call.now(), call.caller().name());
        Optional<String> wrong = change.wrongProperty();
        return wrong.isPresent()
                ? ApiError.aboutProperty(400, "Bad request: Invalid value", wrong.get())
                : alarms.change(alarm.get().id(), change::apply)
                        .map(changed -> data(202, changed))
                        .orElseGet(ApiError::unknownId);
    }

    private static Answer data(int status, Alarm alarm) {
        ObjectNode body = Json.object();
        body.set("data", alarm.json());
        return Answer.json(status, body);
    }
}
