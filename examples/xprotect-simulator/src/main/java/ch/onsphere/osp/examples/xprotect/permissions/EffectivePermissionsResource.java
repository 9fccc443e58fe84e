package ch.onsphere.osp.examples.xprotect.permissions;

import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code /effectivePermissions/<namespace>?objectIds=}: what the caller may do. Everybody is an
 * administrator here, as the samples of Milestone require it, so that all bits of the unsigned
 * masks are set.
 */
public final class EffectivePermissionsResource implements RestResource {
    private static final BigInteger ALL = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final int MOST_OBJECTS = 10_000;

    private final Supplier<List<String>> cameras;

    /** The permissions on the cameras with these GUIDs. */
    public EffectivePermissionsResource(Supplier<List<String>> cameras) {
        this.cameras = cameras;
    }

    @Override
    public Answer answer(RestCall call) {
        if (call.path().size() != 2 || !call.method().equals("GET")) {
            return ApiError.unknownRequest();
        }
        Optional<String> namespace =
                Guid.parse(call.path().get(1)).filter(SecurityNamespace.CAMERAS::equals);
        if (namespace.isEmpty()) {
            return ApiError.unknownId();
        }
        ObjectNode body = Json.object();
        ObjectNode data =
                body.putObject("data").put("id", namespace.get()).put("isAdministrator", true);
        ArrayNode permissions = data.putArray("objectPermissions");
        asked(call).forEach(id -> permissions.addObject().put("id", id).put("mask", ALL));
        return Answer.json(200, body);
    }

    private List<String> asked(RestCall call) {
        List<String> known = cameras.get();
        if (!call.query().has("objectIds")) {
            return known;
        }
        List<String> ids =
                Arrays.stream(call.query().text("objectIds").split(",", MOST_OBJECTS))
                        .flatMap(id -> Guid.parse(id.strip()).stream())
                        .toList();
        return known.stream().filter(ids::contains).toList();
    }
}
