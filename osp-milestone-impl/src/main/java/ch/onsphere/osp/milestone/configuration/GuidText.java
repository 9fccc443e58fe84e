package ch.onsphere.osp.milestone.configuration;

import static java.util.Locale.ROOT;

import ch.onsphere.osp.milestone.intake.Guid;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells GUIDs from names, as people write them. */
final class GuidText {

    private static final Pattern WITHOUT_HYPHENS =
            Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})");
    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    private GuidText() {}

    /**
     * The GUID in lower case without braces, or empty when the text is none, or the one of zeros.
     */
    static Optional<String> normalised(String text) {
        return Guid.of(text.strip()).map(Guid::text).filter(guid -> !guid.equals(NONE));
    }

    /** The GUID that was probably meant by digits without hyphens. */
    static Optional<String> repaired(String text) {
        String digits = plain(text).replace("-", "");
        return digits.matches("[0-9a-f]{32}")
                ? normalised(WITHOUT_HYPHENS.matcher(digits).replaceFirst("$1-$2-$3-$4-$5"))
                : Optional.empty();
    }

    /**
     * Whether somebody meant a GUID, right or wrong: about as long as one, and nearly all of it
     * hexadecimal digits, which no name in a human language is.
     */
    static boolean isMeant(String text) {
        String plain = plain(text);
        String digits = plain.replace("-", "");
        long hexadecimal = digits.chars().filter(c -> Character.digit(c, 16) >= 0).count();
        return plain.matches("[0-9a-z-]+")
                && digits.length() >= 26
                && digits.length() <= 38
                && hexadecimal * 100 >= digits.length() * 85L;
    }

    private static String plain(String text) {
        String lower = text.strip().toLowerCase(ROOT);
        return lower.startsWith("{") && lower.endsWith("}") && lower.length() > 1
                ? lower.substring(1, lower.length() - 1)
                : lower;
    }
}
