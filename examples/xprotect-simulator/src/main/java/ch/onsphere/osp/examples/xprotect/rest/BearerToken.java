package ch.onsphere.osp.examples.xprotect.rest;

import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;

/** The access token of a request: {@code Authorization: Bearer ...}, the scheme in any case. */
public final class BearerToken {
    private static final String SCHEME = "bearer ";

    private BearerToken() {}

    /** The token, or the empty text when there is none. */
    public static String of(ApiRequest request) {
        String header = request.header("authorization");
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : "";
    }
}
