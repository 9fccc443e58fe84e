package ch.onsphere.osp.examples.clearance.wire;

import ch.onsphere.osp.examples.clearance.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every path and verb that the account knows. All but those of the token service are an assumption:
 * the contract of the agent service is not public.
 */
public final class Routes {
    private static final String AGENT = "/agentservice/api/v1/tenant/{tenant}";
    private static final String JOB = AGENT + "/job/{job}";
    private static final String FILE = AGENT + "/file/{file}";

    private static final List<Template> TEMPLATES =
            List.of(
                    template("POST", "/connect/token", Operation.TOKEN),
                    template(
                            "GET",
                            "/.well-known/openid-configuration",
                            Operation.OPENID_CONFIGURATION),
                    template(
                            "GET",
                            "/.well-known/openid-configuration/{jwks}",
                            Operation.OPENID_CONFIGURATION),
                    template("GET", AGENT + "/job", Operation.LIST_JOBS),
                    template("GET", JOB, Operation.GET_JOB),
                    template("PUT", JOB, Operation.UPDATE_JOB),
                    template("PATCH", JOB, Operation.UPDATE_JOB),
                    template("POST", JOB + "/lock", Operation.LOCK_JOB),
                    template("POST", JOB + "/renew", Operation.RENEW_LOCK),
                    template("POST", JOB + "/complete", Operation.COMPLETE_JOB),
                    template("POST", JOB + "/cancel", Operation.CANCEL_JOB),
                    template("POST", JOB + "/release", Operation.RELEASE_JOB),
                    template(
                            "POST",
                            JOB + "/file/initializeMediaUpload",
                            Operation.INITIALIZE_MEDIA),
                    template(
                            "POST",
                            JOB + "/file/initializeThumbnailUpload",
                            Operation.INITIALIZE_THUMBNAIL),
                    template(
                            "POST",
                            JOB + "/file/initializeDiscoveryUpload",
                            Operation.INITIALIZE_DISCOVERY),
                    template("PUT", FILE + "/block", Operation.PUT_BLOCK),
                    template("PUT", FILE + "/block/{block}", Operation.PUT_BLOCK),
                    template("GET", FILE + "/block", Operation.LIST_BLOCKS),
                    template("POST", FILE + "/complete", Operation.COMPLETE_FILE));

    private record Template(String method, List<String> segments, Operation operation) {
        Optional<Route> match(String requested, List<String> path) {
            if (!method.equals(requested) || path.size() != segments.size()) {
                return Optional.empty();
            }
            Map<String, String> variables = new HashMap<>();
            for (int i = 0; i < path.size(); i++) {
                String segment = segments.get(i);
                if (segment.startsWith("{")) {
                    variables.put(segment.substring(1, segment.length() - 1), path.get(i));
                } else if (!segment.equalsIgnoreCase(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Route(operation, Map.copyOf(variables)));
        }
    }

    private Routes() {}

    private static Template template(String method, String path, Operation operation) {
        return new Template(method, segments(path), operation);
    }

    /** What a request asks for. */
    public static Route find(String method, String path) {
        List<String> segments;
        try {
            segments = segments(path);
        } catch (IllegalArgumentException e) {
            return Route.UNKNOWN;
        }
        return TEMPLATES.stream()
                .flatMap(template -> template.match(method, segments).stream())
                .findFirst()
                .orElse(Route.UNKNOWN);
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(Math.min(1, path.length())).split("/", -1)) {
            // In a path a plus is a plus.
            segments.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        return List.copyOf(segments);
    }
}
