package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.api.ValueType;
import java.util.Optional;

/** Finds the type of a content that somebody sends to an output, which declares none. */
final class ContentType {

    private ContentType() {}

    /** The narrowest type that gives exactly this text back, so that 007 stays a text. */
    static Value valueOf(String content) {
        if (content.equals("true") || content.equals("false")) {
            return Value.of(ValueType.BOOLEAN, content);
        }
        if (!looksLikeNumber(content)) {
            return new Value.TextValue(content);
        }
        return exact(ValueType.INTEGER, content)
                .or(() -> exact(ValueType.DECIMAL, content))
                .orElseGet(() -> new Value.TextValue(content));
    }

    private static Optional<Value> exact(ValueType type, String content) {
        try {
            return Optional.of(Value.of(type, content)).filter(v -> v.content().equals(content));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // it is of another type
        }
    }

    private static boolean looksLikeNumber(String content) {
        if (content.isEmpty() || content.length() > 40) {
            return false;
        }
        char first = content.charAt(0);
        return first == '-' || (first >= '0' && first <= '9');
    }
}
