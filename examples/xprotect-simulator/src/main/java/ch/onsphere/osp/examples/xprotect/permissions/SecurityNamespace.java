package ch.onsphere.osp.examples.xprotect.permissions;

import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What may be allowed on cameras. The id and the names of the actions are those of Milestone's
 * sample "SecurityPermission"; which bits they have in a mask is invented, and that a real site has
 * more namespaces and more actions is certain.
 */
final class SecurityNamespace {
    static final String CAMERAS = "623d03f8-c5d5-46bc-a2f4-4c03562d4f85";

    private static final List<Action> ACTIONS =
            List.of(
                    new Action("EXPORT", "Export", 1L << 4),
                    new Action("PTZ_CONTROL", "Manual PTZ", 1L << 5));

    private record Action(String name, String displayName, long mask) {}

    private SecurityNamespace() {}

    static ObjectNode cameras() {
        ObjectNode namespace =
                Json.object()
                        .put("id", CAMERAS)
                        .put("name", "Camera")
                        .put("displayName", "Cameras")
                        .put("resourceType", "cameras")
                        .put("userDefined", false);
        ArrayNode actions = namespace.putArray("securityActions");
        for (Action action : ACTIONS) {
            actions.addObject()
                    .put("name", action.name())
                    .put("displayName", action.displayName())
                    .put("visible", true)
                    .put("securityMask", action.mask());
        }
        return namespace;
    }
}
