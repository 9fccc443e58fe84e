package ch.onsphere.osp.examples.xprotect.rest;

/** The token in {@code Bearer <token>}; the scheme knows no case. */
public final class BearerToken {
    private static final String BEARER = "bearer ";

    private BearerToken() {}

    /** The token, or the empty text when it is of another scheme. */
    public static String of(String text) {
        return text.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? text.substring(BEARER.length()).strip()
                : "";
    }
}
