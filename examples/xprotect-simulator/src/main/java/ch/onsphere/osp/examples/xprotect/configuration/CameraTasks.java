package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.devices.FieldDevices;
import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tasks of cameras that answer something (Milestone Config API): a live picture, and where the
 * camera looks. Every picture is the same grey one, smaller than the maxima that were asked for.
 */
final class CameraTasks {
    private static final String GREY_JPEG =
            "/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////"
                    + "////////////////////////////////////////////////wAALCAAQABABAREA/8QAHwAA"
                    + "AQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQR"
                    + "BRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RF"
                    + "RkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ip"
                    + "qrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEB"
                    + "AAA/AIKKKK//2Q==";
    private static final Position FRONT = new Position(0, 0, 0);

    private final FieldDevices devices;
    private final Map<String, Position> positions = new ConcurrentHashMap<>();

    CameraTasks(FieldDevices devices) {
        this.devices = devices;
    }

    /** From -1 to 1 in both directions, and the zoom from 0 to 1. */
    private record Position(double pan, double tilt, double zoom) {}

    boolean has(TaskType task) {
        return task.equals(TaskType.JPEG_GET_LIVE)
                || task.equals(TaskType.GET_PTZ_ABSOLUTE_POSITION)
                || task.equals(TaskType.SET_PTZ_ABSOLUTE_POSITION);
    }

    Answer run(TaskType task, ObjectNode camera, ObjectNode parameters, RestCall call) {
        String id = ConfigurationObject.id(camera);
        OptionalInt failure = devices.failure(id);
        if (failure.isPresent()) {
            return DeviceTasks.failed(failure.getAsInt());
        }
        if (task.equals(TaskType.JPEG_GET_LIVE)) {
            return picture(parameters, call);
        }
        return task.equals(TaskType.GET_PTZ_ABSOLUTE_POSITION)
                ? position(positions.getOrDefault(id, FRONT))
                : move(id, parameters);
    }

    private static Answer picture(ObjectNode parameters, RestCall call) {
        for (String name : new String[] {"width", "height"}) {
            if (parameters.path(name).asInt() < 1) {
                return invalid(name);
            }
        }
        ObjectNode body = Json.object();
        body.putObject("result")
                .put("frameDateTime", DotNetTime.format(call.now()))
                .put("jpegDataAsBase64", GREY_JPEG)
                .put("state", "success");
        return Answer.json(200, body);
    }

    private static Answer position(Position position) {
        ObjectNode body = Json.object();
        body.putObject("result")
                .put("pan", position.pan())
                .put("tilt", position.tilt())
                .put("zoom", position.zoom())
                .put("state", "Success");
        return Answer.json(200, body);
    }

    private Answer move(String id, ObjectNode sent) {
        Optional<String> wrong =
                wrong(sent, "pan", -1)
                        .or(() -> wrong(sent, "tilt", -1))
                        .or(() -> wrong(sent, "zoom", 0))
                        .or(() -> sent.has("speed") ? wrong(sent, "speed", 0) : Optional.empty());
        if (wrong.isPresent()) {
            return invalid(wrong.get());
        }
        positions.put(
                id,
                new Position(
                        sent.path("pan").doubleValue(),
                        sent.path("tilt").doubleValue(),
                        sent.path("zoom").doubleValue()));
        return Results.success();
    }

    private static Optional<String> wrong(ObjectNode sent, String name, int least) {
        JsonNode value = sent.path(name);
        boolean right =
                value.isNumber() && value.doubleValue() >= least && value.doubleValue() <= 1;
        return right ? Optional.empty() : Optional.of(name);
    }

    private static Answer invalid(String name) {
        return ApiError.aboutProperty(400, "Bad request: Invalid value", name);
    }
}
