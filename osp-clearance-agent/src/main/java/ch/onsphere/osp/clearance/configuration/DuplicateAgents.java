package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.kit.configuration.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses a second agent of one name: at the registry, the two would share their locks. */
final class DuplicateAgents {

    private DuplicateAgents() {}

    /** Reports every agent whose name an earlier one has; the earliest keeps running. */
    static void check(List<Draft> agents) {
        Map<String, ItemId> first = new HashMap<>();
        for (Draft agent : agents) {
            agent.find(AgentKeys.AGENT_ID).ifPresent(name -> check(agent, name, first));
        }
    }

    private static void check(Draft agent, String name, Map<String, ItemId> first) {
        ItemId owner = first.putIfAbsent(name, agent.id());
        if (owner != null) {
            agent.at(AgentKeys.AGENT_ID)
                    .error(
                            "duplicate-agent",
                            name + ", which is the name of " + owner + " as well",
                            "Give each agent a name of its own.");
        }
    }
}
