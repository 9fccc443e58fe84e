package ch.onsphere.osp.examples.clearance.service;

import ch.onsphere.osp.examples.clearance.Operation;
import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.ApiRequest;
import ch.onsphere.osp.examples.clearance.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Function;

/** Writes the members of answers with a capital first, as other services of the product do. */
public final class PascalCase implements Function<ApiRequest, Answer> {
    private static final Set<Operation> STANDARDIZED =
            Set.of(Operation.TOKEN, Operation.OPENID_CONFIGURATION);

    private final Function<ApiRequest, Answer> service;

    /** Rewrites the answers of a service, but for those whose form is standardized. */
    public PascalCase(Function<ApiRequest, Answer> service) {
        this.service = service;
    }

    @Override
    public Answer apply(ApiRequest request) {
        Answer answer = service.apply(request);
        return answer.contentType().equals(Answer.JSON)
                        && !STANDARDIZED.contains(request.operation())
                ? answer.withBody(Answer.JSON, Json.write(renamed(Json.read(answer.body()))))
                : answer;
    }

    private static JsonNode renamed(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode changed = array.arrayNode();
            array.forEach(element -> changed.add(renamed(element)));
            return changed;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode changed = object.objectNode();
            object.properties()
                    .forEach(
                            member ->
                                    changed.set(
                                            capitalized(member.getKey()),
                                            renamed(member.getValue())));
            return changed;
        }
        return node;
    }

    private static String capitalized(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
