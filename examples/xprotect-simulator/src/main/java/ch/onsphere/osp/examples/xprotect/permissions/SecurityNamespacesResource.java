package ch.onsphere.osp.examples.xprotect.permissions;

import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code /securityNamespaces}: what can be allowed (Milestone Config API, since 2024 R2). */
public final class SecurityNamespacesResource implements RestResource {
    /** The namespaces of every site. */
    public SecurityNamespacesResource() {}

    @Override
    public Answer answer(RestCall call) {
        ObjectNode body = Json.object();
        switch (call.path().size() + " " + call.method()) {
            case "1 GET" -> body.putArray("array").add(SecurityNamespace.cameras());
            case "2 GET" -> {
                if (Guid.parse(call.path().get(1))
                        .filter(SecurityNamespace.CAMERAS::equals)
                        .isEmpty()) {
                    return ApiError.unknownId();
                }
                body.set("data", SecurityNamespace.cameras());
            }
            default -> {
                return ApiError.unknownRequest();
            }
        }
        return Answer.json(200, body);
    }
}
