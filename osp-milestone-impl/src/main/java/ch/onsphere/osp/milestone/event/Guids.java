package ch.onsphere.osp.milestone.event;

import java.util.regex.Pattern;

/** The form of XProtect's ids. */
final class Guids {

    private static final Pattern FORM =
            Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Guids() {}

    static boolean isGuid(String text) {
        return FORM.matcher(text).matches();
    }
}
