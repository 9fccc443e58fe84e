package ch.onsphere.osp.examples.clearance.wire;

import ch.onsphere.osp.examples.clearance.Operation;
import java.util.Map;

/**
 * What a request asks for.
 *
 * @param operation what
 * @param variables what the variable segments of its path are, decoded
 */
public record Route(Operation operation, Map<String, String> variables) {
    /** Nothing that is known. */
    public static final Route UNKNOWN = new Route(Operation.UNKNOWN, Map.of());

    /** The value of a variable segment. */
    public String get(String name) {
        return variables.getOrDefault(name, "");
    }
}
