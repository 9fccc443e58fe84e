package ch.onsphere.osp.examples.xprotect;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which requests a {@link Fault} is for.
 *
 * @param method the HTTP method, {@code *} for any
 * @param path regular expression over the whole path without query, whatever its case
 */
public record RequestMatch(String method, String path) {
    /** Matches every request. */
    public static final RequestMatch ALL = new RequestMatch("*", ".*");

    /** Checks the regular expression. */
    public RequestMatch {
        Pattern.compile(path);
    }

    /** Matches the paths that begin so. */
    public static RequestMatch prefix(String method, String pathPrefix) {
        return new RequestMatch(method, Pattern.quote(pathPrefix) + ".*");
    }

    /** Matches the paths that the regular expression matches as a whole. */
    public static RequestMatch regex(String method, String pathRegex) {
        return new RequestMatch(method, pathRegex);
    }

    /** Whether a request is meant. */
    public boolean matches(String requestMethod, String requestPath) {
        return (method.equals("*") || method.toUpperCase(Locale.ROOT).equals(requestMethod))
                && pattern().matcher(requestPath).matches();
    }

    private Pattern pattern() {
        return Pattern.compile(path, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
