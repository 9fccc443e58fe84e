package ch.onsphere.osp.examples.xprotect.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * The two data sources of generic events that every site has, disabled (Milestone samples,
 * "TriggerGenericEvent"; properties as in the specification of the Config API).
 */
final class GenericEventDefaults {
    private GenericEventDefaults() {}

    static List<ObjectNode> dataSources(Instant installed) {
        return List.of(
                source("b867db0c-be9e-422b-b934-6fc7fa98c5d8", "Compatible", 1234, installed),
                source("8607bccc-2bb5-4b47-a7de-8225d14c4213", "International", 1235, installed));
    }

    private static ObjectNode source(String id, String name, int port, Instant installed) {
        ObjectNode source =
                ConfigurationObject.of(id, name, installed)
                        .put("enabled", false)
                        .put("dataSourcePort", port)
                        .put("dataSourceProtocol", "Both")
                        .put("dataSourceAddressFamily", "Both")
                        .put("dataSourceEcho", "None")
                        .put("dataSourceLog", false);
        return ConfigurationObject.related(source, ResourceTypes.GENERIC_EVENT_DATA_SOURCES);
    }
}
