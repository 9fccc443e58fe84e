package ch.onsphere.osp.examples.xprotect.control;

import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** The commands of the control port. */
final class ControlApi {
    private final SimulatedSite site;
    private final UserCommands users;
    private final DeviceCommands devices;
    private final StreamCommands stream;
    private final WebhookCommands webhooks;
    private final ScenarioCommands scenarios;

    ControlApi(SimulatedSite site) {
        this.site = site;
        this.users = new UserCommands(site.users());
        this.devices = new DeviceCommands(site.devices());
        this.stream = new StreamCommands(site.stream());
        this.webhooks = new WebhookCommands(site.webhooks());
        this.scenarios = new ScenarioCommands(site.scenarios());
    }

    JsonNode run(String method, String path, byte[] body) {
        String command = method + " " + path;
        if (command.startsWith("POST /users/")) {
            return users.run(path.substring("/users/".length()), Json.readObject(body));
        }
        if (command.startsWith("POST /devices/")) {
            return devices.run(path.substring("/devices/".length()), Json.readObject(body));
        }
        if (command.startsWith("POST /stream/")) {
            return stream.run(path.substring("/stream/".length()), Json.readObject(body));
        }
        if (command.startsWith("POST /scenarios/")) {
            return scenarios.run(path.substring("/scenarios/".length()), Json.readObject(body));
        }
        if (command.startsWith("POST /alarms/")) {
            return change(path.substring("/alarms/".length()), Json.readObject(body));
        }
        if (command.startsWith("POST /webhooks/")) {
            return webhooks.run(path.substring("/webhooks/".length()), Json.readObject(body));
        }
        return switch (command) {
            case "GET /state" -> ControlJson.state(site);
            case "GET /ca" -> Json.object().put("pem", site.certificateAuthority());
            case "GET /received" ->
                    Json.object()
                            .put("count", site.receivedCount())
                            .set("requests", ControlJson.requests(site.received()));
            case "GET /events" ->
                    Json.object()
                            .put("count", site.triggeredCount())
                            .set("events", ControlJson.events(site.events()));
            case "POST /events" ->
                    ControlJson.event(site.raise(OccurrenceJson.read(Json.readObject(body))));
            case "GET /stream" -> stream.state();
            case "DELETE /stream" -> done(() -> site.stream().forgetCommands());
            case "GET /scenarios" -> scenarios.state();
            case "DELETE /scenarios" -> done(() -> site.scenarios().stop());
            case "GET /webhooks" -> webhooks.state();
            case "DELETE /webhooks" -> done(() -> site.webhooks().forgetAttempts());
            case "GET /faults" ->
                    Json.object()
                            .put("applied", site.faults().applied())
                            .set("active", FaultJson.write(site.faults().active()));
            case "GET /alarms" -> ControlJson.alarms(site);
            case "POST /alarms" -> raise(Json.readObject(body));
            case "GET /bookmarks" -> ControlJson.marks(site.bookmarks());
            case "GET /evidence-locks" -> ControlJson.marks(site.evidenceLocks());
            case "GET /devices" -> devices.actions();
            case "DELETE /devices" -> done(() -> site.devices().forgetActions());
            case "DELETE /received" -> done(site::forgetReceived);
            case "POST /received" -> done(() -> keep(Json.readObject(body)));
            case "POST /faults" -> done(() -> site.faults().add(FaultJson.read(body)));
            case "DELETE /faults" -> done(() -> site.faults().clear());
            case "POST /clock" -> clock(Json.readObject(body));
            case "POST /tokens/revoke" -> done(() -> site.tokens().revokeAll());
            case "POST /tokens/revoke-vms" -> done(() -> site.tokens().revokeVmsTokens());
            case "POST /stop" -> done(site::stop);
            case "POST /start" -> done(site::startAgain);
            default -> throw new UnknownCommandException(command);
        };
    }

    private static ObjectNode done(Runnable command) {
        command.run();
        return Json.object().put("done", true);
    }

    private ObjectNode raise(ObjectNode sent) {
        String name = sent.path("name").asText("");
        String source = sent.path("source").asText("");
        if (name.isEmpty() || source.isEmpty()) {
            throw new IllegalArgumentException("name and source are needed");
        }
        return ControlJson.alarm(site.raiseAlarm(name, source));
    }

    private ObjectNode change(String id, ObjectNode sent) {
        return ControlJson.alarm(
                site.changeAlarm(
                        id, sent.path("state").asText(), sent.path("assignedTo").asText("")));
    }

    private void keep(ObjectNode sent) {
        if (!sent.path("keep").isBoolean()) {
            throw new IllegalArgumentException("keep must be true or false");
        }
        site.keepRequests(sent.path("keep").booleanValue());
    }

    private ObjectNode clock(ObjectNode sent) {
        if (sent.has("advance")) {
            site.clock().advance(duration(sent, "advance"));
        } else if (sent.has("skew")) {
            site.clock().skew(duration(sent, "skew"));
        } else {
            throw new IllegalArgumentException("advance or skew is needed, as in PT1H");
        }
        return ControlJson.clock(site.clock());
    }

    /** Reads an ISO-8601 duration such as PT1H30M or -PT5M. */
    static Duration duration(JsonNode sent, String name) {
        try {
            Duration duration = Duration.parse(sent.path(name).asText());
            if (duration.abs().compareTo(Duration.ofDays(36_500)) > 0) {
                throw new IllegalArgumentException(name + " is out of bounds");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " must be a duration such as PT1H", e);
        }
    }
}
