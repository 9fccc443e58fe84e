package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * {@code /basicUsers}: who may sign in and who is locked out (Milestone Config API). Here they can
 * be read only.
 */
final class BasicUsersResource implements RestResource {
    private final Function<Instant, List<ObjectNode>> users;

    BasicUsersResource(Function<Instant, List<ObjectNode>> users) {
        this.users = users;
    }

    @Override
    public Answer answer(RestCall call) {
        List<ObjectNode> all = users.apply(call.now());
        ObjectNode body = Json.object();
        switch (call.path().size() + " " + call.method()) {
            case "1 GET" -> body.putArray("array").addAll(all);
            case "2 GET" -> {
                String id = call.path().get(1);
                for (ObjectNode user : all) {
                    if (user.path("id").asText().equalsIgnoreCase(id)) {
                        body.set("data", user);
                    }
                }
                if (body.isEmpty()) {
                    return ApiError.unknownId();
                }
            }
            default -> {
                return ApiError.unknownRequest();
            }
        }
        return Answer.json(200, body);
    }
}
