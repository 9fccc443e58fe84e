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

    /** A path is a resource type, a slash and a GUID; anything else is a camera's name. */
    static boolean isPath(String source) {
        int slash = source.indexOf('/');
        return slash > 0 && isGuid(source.substring(slash + 1));
    }
}
