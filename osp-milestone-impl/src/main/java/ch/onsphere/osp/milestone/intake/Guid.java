package ch.onsphere.osp.milestone.intake;

import java.util.Locale;
import java.util.Optional;

/**
 * An id of XProtect. Two ids written differently are equal.
 *
 * @param text lower case, without braces
 */
public record Guid(String text) {

    private static final int LENGTH = 36;

    /**
     * Brings the text into its one form.
     *
     * @param text an id in any case, without braces
     * @throws IllegalArgumentException when the text is none
     */
    public Guid {
        text = text.length() == LENGTH ? text.toLowerCase(Locale.ROOT) : "";
        if (!isForm(text)) {
            throw new IllegalArgumentException("not a GUID");
        }
    }

    /** Without a regular expression: each event has several ids. */
    private static boolean isForm(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char found = text.charAt(i);
            boolean isHyphen = i == 8 || i == 13 || i == 18 || i == 23;
            boolean isDigit = (found >= '0' && found <= '9') || (found >= 'a' && found <= 'f');
            if (isHyphen ? found != '-' : !isDigit) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a text is an id as it may stand in a path: in any case, without braces.
     *
     * @param text from anybody; not null
     * @return false when it is something else, such as a name
     */
    public static boolean isOne(String text) {
        return isForm(text.toLowerCase(Locale.ROOT));
    }

    /**
     * Reads an id, which may stand in braces.
     *
     * @param text from anybody; may be null
     * @return the id, or empty when the text is none
     */
    public static Optional<Guid> of(String text) {
        if (text == null || text.length() > LENGTH + 2) {
            return Optional.empty();
        }
        String plain =
                text.startsWith("{") && text.endsWith("}") && text.length() > 1
                        ? text.substring(1, text.length() - 1)
                        : text;
        try {
            return Optional.of(new Guid(plain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
