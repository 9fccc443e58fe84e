package ch.onsphere.osp.examples.xprotect.configuration;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A property that a client may change.
 *
 * @param name its name
 * @param kind what values it takes
 * @param required whether an object cannot be without it
 */
record WritableProperty(String name, Kind kind, boolean required) {
    /** What values a property takes. */
    enum Kind {
        TEXT,
        BOOLEAN,
        TEXTS;

        boolean accepts(JsonNode value) {
            return switch (this) {
                case TEXT -> value.isTextual() && value.textValue().length() <= 10_000;
                // Before 22.2 booleans are texts, and a client sends back what it read.
                case BOOLEAN -> value.isBoolean() || value.asText().matches("(?i)true|false");
                case TEXTS -> value.isArray() && value.size() <= 1_000;
            };
        }
    }

    static WritableProperty requiredName() {
        return new WritableProperty("name", Kind.TEXT, true);
    }

    static WritableProperty text(String name) {
        return new WritableProperty(name, Kind.TEXT, false);
    }

    static WritableProperty flag(String name) {
        return new WritableProperty(name, Kind.BOOLEAN, false);
    }

    boolean accepts(JsonNode value) {
        return kind.accepts(value) && !(required && value.asText().isBlank());
    }
}
