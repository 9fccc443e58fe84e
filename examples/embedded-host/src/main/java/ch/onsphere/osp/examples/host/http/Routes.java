package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.examples.host.error.HostError;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds the endpoint of a request by its method and path. */
final class Routes {

    /** Endpoints by path and then by method; a path that ends with a slash takes what follows. */
    private final Map<String, Map<String, Endpoint>> byPath = new HashMap<>();

    /** Whatever can be got can be asked for its head: the server leaves out the body by itself. */
    Routes add(String method, String path, Endpoint endpoint) {
        Map<String, Endpoint> byMethod = byPath.computeIfAbsent(path, unused -> new HashMap<>());
        byMethod.put(method, endpoint);
        if (method.equals("GET")) {
            byMethod.put("HEAD", endpoint);
        }
        return this;
    }

    /** Finds what answers before anything else is asked, so that a wrong address is told as one. */
    void answer(Exchange exchange, Predicate<Exchange> admits) {
        String path = exchange.path();
        Map<String, Endpoint> byMethod = byPath.get(path);
        String rest = "";
        if (byMethod == null) {
            int slash = path.lastIndexOf('/') + 1;
            byMethod = byPath.getOrDefault(path.substring(0, slash), Map.of());
            rest = path.substring(slash);
        }
        Endpoint endpoint = byMethod.get(exchange.method());
        if (byMethod.isEmpty()) {
            exchange.error(404, HostError.NOT_FOUND, "there is nothing at this address");
        } else if (endpoint == null) {
            exchange.useMethods(new TreeSet<>(byMethod.keySet()));
        } else if (admits.test(exchange)) {
            endpoint.answer(exchange, rest);
        }
    }
}
