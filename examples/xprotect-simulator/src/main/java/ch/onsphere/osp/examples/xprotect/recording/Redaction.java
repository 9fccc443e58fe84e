package ch.onsphere.osp.examples.xprotect.recording;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes secrets out of what is shown of a request. */
final class Redaction {
    private static final String REDACTED = "[redacted]";
    private static final Set<String> HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie", "x-hub-signature-256");
    private static final String NAMES =
            "password|client_secret|secret|refresh_token|access_token|id_token|token|code"
                    + "|code_verifier|client_assertion|assertion";
    private static final Pattern PARAMETER =
            Pattern.compile("(^|&)(" + NAMES + ")=[^&]*", Pattern.CASE_INSENSITIVE);
    // A string that the end of the snippet cuts off counts too, hence the optional closing quote.
    private static final Pattern MEMBER =
            Pattern.compile(
                    "(\"(?:" + NAMES + ")\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*+\"?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("(?i)(bearer|basic|ntlm|negotiate) .*");

    private static final Pattern ELEMENT =
            Pattern.compile(
                    "(<(?:[\\w.-]+:)?(?:token|currentToken)(?:\\s[^<>]*)?>)[^<]*",
                    Pattern.CASE_INSENSITIVE);

    private Redaction() {}

    static List<String> header(String name, List<String> values) {
        return HEADERS.contains(name)
                ? values.stream().map(Redaction::headerValue).toList()
                : values;
    }

    private static String headerValue(String value) {
        var matcher = SCHEME.matcher(value);
        return matcher.matches() ? matcher.group(1) + " " + REDACTED : REDACTED;
    }

    static String parameters(String query) {
        return PARAMETER.matcher(query).replaceAll("$1$2=" + REDACTED);
    }

    static String body(String text) {
        String json = MEMBER.matcher(parameters(text)).replaceAll("$1\"" + REDACTED + "\"");
        return ELEMENT.matcher(json).replaceAll("$1" + REDACTED);
    }
}
