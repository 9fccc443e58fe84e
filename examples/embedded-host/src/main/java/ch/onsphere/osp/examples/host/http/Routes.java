package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.examples.host.error.HostError;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Finds the endpoint of a request by its method and path. */
final class Routes {

    /** Endpoints by path and then by method; a path that ends with a slash takes what follows. */
    private final Map<String, Map<String, Endpoint>> byPath = new HashMap<>();

    Routes add(String method, String path, Endpoint endpoint) {
        byPath.computeIfAbsent(path, unused -> new HashMap<>()).put(method, endpoint);
        return this;
    }

    void answer(Exchange exchange) {
        String path = exchange.path();
        Map<String, Endpoint> byMethod = byPath.get(path);
        String rest = "";
        if (byMethod == null) {
            int slash = path.lastIndexOf('/') + 1;
            byMethod = byPath.getOrDefault(path.substring(0, slash), Map.of());
            rest = path.substring(slash);
        }
        Endpoint endpoint = byMethod.get(exchange.method());
        if (endpoint != null) {
            endpoint.answer(exchange, rest);
        } else if (byMethod.isEmpty()) {
            exchange.error(404, HostError.NOT_FOUND, "there is nothing at this address");
        } else {
            exchange.error(
                    405,
                    HostError.BAD_REQUEST,
                    "use one of these methods here: " + new TreeSet<>(byMethod.keySet()));
        }
    }
}
