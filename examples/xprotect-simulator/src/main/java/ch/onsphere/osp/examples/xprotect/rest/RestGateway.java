package ch.onsphere.osp.examples.xprotect.rest;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.BadRequestException;
import ch.onsphere.osp.examples.xprotect.wire.Surface;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /api/rest/v1}: checks the token, then leaves the call to the resource that is named. */
public final class RestGateway implements Surface {
    private static final String ROOT = "/api/rest/v1";

    private final Authenticator authenticator;
    private final Map<String, RestResource> resources;
    private final RestResource others;

    /** A gateway to resources by lower-case name, and one that answers for all other names. */
    public RestGateway(
            Authenticator authenticator, Map<String, RestResource> resources, RestResource others) {
        this.authenticator = authenticator;
        this.resources = Map.copyOf(resources);
        this.others = others;
    }

    @Override
    public Optional<Answer> answer(ApiRequest request) {
        String route = request.route();
        if (!route.startsWith(ROOT)
                || (route.length() > ROOT.length() && route.charAt(ROOT.length()) != '/')) {
            return Optional.empty();
        }
        String token = BearerToken.of(request.header("authorization"));
        if (token.isEmpty()) {
            return Optional.of(ApiError.unauthorized().with("WWW-Authenticate", "Bearer"));
        }
        return Optional.of(
                authenticator
                        .authenticate(token, request.now())
                        .map(caller -> call(request, caller))
                        .orElseGet(RestGateway::invalidToken));
    }

    private Answer call(ApiRequest request, Caller caller) {
        try {
            List<String> path = segments(request.path().substring(ROOT.length()));
            if (path.isEmpty()) {
                return ApiError.unknownRequest();
            }
            return resources
                    .getOrDefault(path.get(0).toLowerCase(Locale.ROOT), others)
                    .answer(new RestCall(request, caller, path, request.query()));
        } catch (BadRequestException e) {
            return ApiError.of(400, e.getMessage());
        }
    }

    private static List<String> segments(String path) {
        try {
            return Arrays.stream(path.split("/", 12))
                    .filter(segment -> !segment.isEmpty())
                    .map(RestGateway::decode)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("Bad request: wrong percent encoding", e);
        }
    }

    private static String decode(String segment) {
        // In a path, unlike in a query, a plus sign is a plus sign.
        return segment.indexOf('%') < 0
                ? segment
                : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Answer invalidToken() {
        return ApiError.unauthorized().with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
}
