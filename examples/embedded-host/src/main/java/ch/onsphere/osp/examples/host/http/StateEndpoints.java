package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.examples.host.context.HealthBoard;
import ch.onsphere.osp.examples.host.modules.Instances;
import ch.onsphere.osp.examples.host.modules.ModuleInstance;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells how modules and their connections stand. */
final class StateEndpoints {

    private final Instances instances;
    private final HealthBoard health;

    StateEndpoints(Instances instances, HealthBoard health) {
        this.instances = instances;
        this.health = health;
    }

    void modules(Exchange exchange, String rest) {
        ObjectNode list = Json.object();
        var array = list.putArray("modules");
        for (ModuleInstance instance : instances.all()) {
            ModuleInstance.Status status = instance.status();
            ObjectNode json =
                    Json.object()
                            .put("moduleId", instance.moduleId().value())
                            .put("type", instance.type())
                            .put("origin", instance.origin())
                            .put("state", status.state().name())
                            .put("since", status.since().toString());
            status.failure().ifPresent(failure -> json.put("failure", failure));
            array.add(json);
        }
        exchange.json(200, list);
    }

    void servers(Exchange exchange, String rest) {
        ObjectNode list = Json.object();
        var array = list.putArray("servers");
        for (HealthBoard.Entry entry : health.all()) {
            ConnectionStatus status = entry.status();
            array.addObject()
                    .put("itemId", status.connection().value())
                    .put("moduleId", entry.moduleId().value())
                    .put("state", status.state().name())
                    .put("reason", status.reason().name())
                    .put("message", status.message())
                    .put("since", status.since().toString())
                    .put("retrying", status.retrying());
        }
        exchange.json(200, list);
    }

    /** Alive as soon as it answers; ready when every module instance is at work. */
    void health(Exchange exchange, String rest) {
        exchange.json(200, health());
    }

    /** The same for monitoring that looks at the HTTP status alone. */
    void ready(Exchange exchange, String rest) {
        exchange.json(instances.areAllAtWork() ? 200 : 503, health());
    }

    private ObjectNode health() {
        return Json.object().put("live", true).put("ready", instances.areAllAtWork());
    }
}
