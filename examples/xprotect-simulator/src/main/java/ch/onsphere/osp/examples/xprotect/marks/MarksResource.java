package ch.onsphere.osp.examples.xprotect.marks;

import ch.onsphere.osp.examples.xprotect.devices.DeviceDirectory;
import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code /bookmarks} or {@code /evidenceLocks}. There is no list of all of them: only what is
 * searched is found. The form of the answers is assumed to be that of the Config API.
 */
final class MarksResource implements RestResource {
    private final MarkType type;
    private final MarkStore store;
    private final DeviceDirectory devices;
    private final MarkFields fields;

    MarksResource(MarkType type, MarkStore store, DeviceDirectory devices) {
        this.type = type;
        this.store = store;
        this.devices = devices;
        this.fields = new MarkFields(type, devices);
    }

    @Override
    public Answer answer(RestCall call) {
        return switch (call.path().size() + " " + call.method()) {
            case "1 POST" -> call.query().has("task") ? task(call) : create(call);
            case "2 GET" -> found(call).map(this::data).orElseGet(MarkErrors::unknownId);
            case "2 PATCH" ->
                    found(call).map(m -> change(m, call)).orElseGet(MarkErrors::unknownId);
            case "2 DELETE" -> found(call).map(this::remove).orElseGet(MarkErrors::unknownId);
            default -> ApiError.unknownRequest();
        };
    }

    private Optional<Mark> found(RestCall call) {
        return Guid.parse(call.path().get(1)).flatMap(store::find);
    }

    private Answer create(RestCall call) {
        ObjectNode sent = Json.readObject(call.request().body());
        List<String> missing = fields.missing(sent);
        if (!missing.isEmpty()) {
            return MarkErrors.missing(missing);
        }
        ObjectNode made = Json.object();
        Optional<Answer> refusal = fields.take(sent, made);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!made.hasNonNull("reference")) {
            made.put("reference", store.newReference());
        }
        String id = Guid.random();
        Mark mark = new Mark(type, id, made, call.caller().name(), call.now(), call.now());
        if (!store.put(mark)) {
            return MarkErrors.of(400, "Bad request: too many " + type.name());
        }
        ObjectNode body = Json.object();
        ObjectNode result = body.putObject("result").put("id", id).put("state", "Success");
        result.putObject("path").put("type", type.name()).put("id", id);
        return Answer.json(201, body);
    }

    private Answer change(Mark mark, RestCall call) {
        ObjectNode changed = mark.json().deepCopy();
        Optional<Answer> refusal = fields.take(Json.readObject(call.request().body()), changed);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Mark after = mark.with(changed, call.now());
        store.put(after);
        return data(after);
    }

    private Answer remove(Mark mark) {
        store.remove(mark.id());
        ObjectNode body = Json.object();
        body.putObject("result").put("state", "Success");
        return Answer.json(200, body);
    }

    private Answer data(Mark mark) {
        ObjectNode body = Json.object();
        body.set("data", mark.shown(devices));
        return Answer.json(200, body);
    }

    private Answer task(RestCall call) {
        String task = call.query().text("task").toLowerCase(Locale.ROOT);
        ObjectNode sent = Json.readObject(call.request().body());
        if (task.equals("newreference")) {
            ObjectNode body = Json.object();
            body.putObject("result").put("reference", store.newReference()).put("state", "Success");
            return Answer.json(200, body);
        }
        if (type.searches().stream().noneMatch(search -> search.equalsIgnoreCase(task))) {
            return ApiError.unknownRequest();
        }
        boolean fromMark = task.equals("searchfrombookmark");
        String needed = fromMark ? "id" : "time";
        if (!sent.hasNonNull(needed)) {
            return MarkErrors.missing(List.of(needed));
        }
        if (!fromMark) {
            return search(MarkSearch.time(sent), sent);
        }
        Optional<Mark> mark = Guid.parse(sent.path("id").asText()).flatMap(store::find);
        return mark.isEmpty() ? MarkErrors.unknownId() : search(mark.map(Mark::begin), sent);
    }

    private Answer search(Optional<Instant> time, ObjectNode sent) {
        Optional<MarkSearch> search = time.flatMap(known -> MarkSearch.around(known, sent));
        if (search.isEmpty()) {
            return MarkErrors.of(400, "Bad request: Invalid time");
        }
        ObjectNode body = Json.object();
        ObjectNode result = body.putObject("result");
        ArrayNode array = result.putArray(type.name());
        store.all().stream()
                .filter(search.get()::finds)
                .forEach(mark -> array.add(mark.shown(devices)));
        result.put("state", "Success");
        return Answer.json(200, body);
    }
}
