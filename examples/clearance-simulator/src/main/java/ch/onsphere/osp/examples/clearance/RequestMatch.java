package ch.onsphere.osp.examples.clearance;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which requests a {@link Fault} is for.
 *
 * @param operation the operation; none for all
 * @param method the HTTP method, {@code *} for any
 * @param path regular expression over the whole path without query, whatever its case
 */
public record RequestMatch(Optional<Operation> operation, String method, String path) {
    /** Matches every request. */
    public static final RequestMatch ALL = new RequestMatch(Optional.empty(), "*", ".*");

    /** Checks the regular expression. */
    public RequestMatch {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(method, "method");
        Pattern.compile(path);
    }

    /** Matches the requests of one operation. */
    public static RequestMatch of(Operation operation) {
        return new RequestMatch(Optional.of(operation), "*", ".*");
    }

    /** Matches the paths that the regular expression matches as a whole. */
    public static RequestMatch regex(String method, String pathRegex) {
        return new RequestMatch(Optional.empty(), method, pathRegex);
    }

    /** Whether a request is meant. */
    public boolean matches(Operation requested, String requestMethod, String requestPath) {
        return (operation.isEmpty() || operation.get() == requested)
                && (method.equals("*") || method.toUpperCase(Locale.ROOT).equals(requestMethod))
                && pattern().matcher(requestPath).matches();
    }

    private Pattern pattern() {
        return Pattern.compile(path, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
