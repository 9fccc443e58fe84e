package ch.onsphere.osp.examples.xprotect.control;

import ch.onsphere.osp.examples.xprotect.Scenario;
import ch.onsphere.osp.examples.xprotect.Scenarios;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code /scenarios}: what the site plays by itself. */
final class ScenarioCommands {
    private final Scenarios scenarios;

    ScenarioCommands(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    ObjectNode state() {
        ObjectNode state = Json.object().put("ended", scenarios.ended());
        ArrayNode known = state.putArray("known");
        for (Scenario scenario : Scenario.values()) {
            known.add(scenario.label());
        }
        return state;
    }

    /** Runs {@code POST /scenarios/<name>}, with {@code every} again and again. */
    ObjectNode run(String name, ObjectNode sent) {
        Scenario scenario = Scenario.labelled(name);
        try {
            if (sent.has("every")) {
                scenarios.repeat(scenario, ControlApi.duration(sent, "every"));
            } else {
                scenarios.play(scenario);
            }
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return state();
    }
}
