package ch.onsphere.osp.examples.clearance.recording;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes secrets out of what is shown of a request. */
final class Redaction {
    private static final String REDACTED = "[redacted]";
    private static final Set<String> HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie");
    private static final Pattern ASSERTION = Pattern.compile("(^|&)(assertion)=[^&]*");

    private Redaction() {}

    static List<String> header(String name, List<String> values) {
        return HEADERS.contains(name) ? values.stream().map(Redaction::scheme).toList() : values;
    }

    private static String scheme(String value) {
        int space = value.indexOf(' ');
        return (space < 0 ? "" : value.substring(0, space + 1)) + REDACTED;
    }

    static String body(String text) {
        return ASSERTION.matcher(text).replaceAll("$1$2=" + REDACTED);
    }
}
