package ch.onsphere.osp.examples.clearance.service;

import ch.onsphere.osp.examples.clearance.wire.ApiException;
import ch.onsphere.osp.examples.clearance.wire.ApiRequest;
import ch.onsphere.osp.examples.clearance.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The members of the JSON body of a request. */
final class Body {
    private static final int LONGEST_TEXT = 1_000;

    private final ObjectNode members;

    private Body(ObjectNode members) {
        this.members = members;
    }

    static Body of(ApiRequest request) {
        return new Body(Json.readObject(request.body()));
    }

    JsonNode get(String name) {
        return members.path(name);
    }

    /** A text that has to be there. */
    String text(String name) {
        String text = optionalText(name);
        if (text.isEmpty()) {
            throw new ApiException(400, name + " is missing");
        }
        return text;
    }

    /** A text, or an empty one. */
    String optionalText(String name) {
        JsonNode value = members.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual() || value.textValue().length() > LONGEST_TEXT) {
            throw new ApiException(400, name + " must be a text of at most 1000 characters");
        }
        return value.textValue();
    }

    /** A whole number, not negative, that has to be there. */
    long count(String name) {
        JsonNode value = members.path(name);
        if (!value.canConvertToLong() || !value.isIntegralNumber() || value.longValue() < 0) {
            throw new ApiException(400, name + " must be a number from 0");
        }
        return value.longValue();
    }

    /** A time in UTC. */
    Optional<Instant> time(String name) {
        String text = optionalText(name);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            throw new ApiException(400, name + " must be a time such as 2024-05-01T12:00:00Z", e);
        }
    }

    /** A time in UTC that has to be there. */
    Instant requiredTime(String name) {
        return time(name).orElseThrow(() -> new ApiException(400, name + " is missing"));
    }
}
