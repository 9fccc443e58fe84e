package ch.onsphere.osp.examples.clearance.control;

import ch.onsphere.osp.examples.clearance.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The members of the body of a command; those that nobody knows are refused. */
final class Members {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final ObjectNode sent;

    private Members(ObjectNode sent) {
        this.sent = sent;
    }

    static Members of(byte[] body, String... known) {
        ObjectNode sent = Json.readObject(body);
        Set<String> names = Set.of(known);
        sent.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!names.contains(name)) {
                                throw new IllegalArgumentException(
                                        "unknown member %s, known are %s"
                                                .formatted(name, String.join(", ", known)));
                            }
                        });
        return new Members(sent);
    }

    boolean has(String name) {
        return sent.hasNonNull(name);
    }

    JsonNode get(String name) {
        return sent.path(name);
    }

    String text(String name, String otherwise) {
        return has(name) ? sent.path(name).asText() : otherwise;
    }

    long number(String name, long otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (!sent.path(name).canConvertToLong() || !sent.path(name).isIntegralNumber()) {
            throw new IllegalArgumentException(name + " must be a whole number");
        }
        return sent.path(name).longValue();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        list(name).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** One value in place of a list is a slip that would post a job of nothing. */
    JsonNode list(String name) {
        if (has(name) && !sent.path(name).isArray()) {
            throw new IllegalArgumentException(name + " must be a list");
        }
        return sent.path(name);
    }

    Optional<Instant> time(String name) {
        try {
            return has(name)
                    ? Optional.of(Instant.parse(sent.path(name).asText()))
                    : Optional.empty();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    name + " must be a time such as 2024-05-01T12:00:00Z", e);
        }
    }

    Duration duration(String name) {
        try {
            Duration duration = Duration.parse(sent.path(name).asText());
            if (duration.abs().compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(name + " is out of bounds");
            }
            return duration;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " must be a duration such as PT1H", e);
        }
    }
}
