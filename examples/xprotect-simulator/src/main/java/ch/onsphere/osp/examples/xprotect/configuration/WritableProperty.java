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
        TEXTS,
        PATHS;

        boolean accepts(JsonNode value) {
            return switch (this) {
                case TEXT -> value.isTextual() && value.textValue().length() <= 10_000;
                // Before 22.2 booleans are texts, and a client sends back what it read.
                case BOOLEAN -> value.isBoolean() || value.asText().matches("(?i)true|false");
                case TEXTS -> value.isArray() && value.size() <= 1_000;
                case PATHS -> value.isArray() && value.size() <= 1_000 && allPaths(value);
            };
        }

        private static boolean allPaths(JsonNode list) {
            for (JsonNode path : list) {
                if (!path.path("type").isTextual() || !path.path("id").isTextual()) {
                    return false;
                }
            }
            return true;
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

    boolean isList() {
        return kind == Kind.TEXTS || kind == Kind.PATHS;
    }

    boolean accepts(JsonNode value) {
        return kind.accepts(value) && !(required && value.asText().isBlank());
    }
}
