package ch.onsphere.osp.examples.clearance.identity;

/** A token is refused, with an error code of RFC 6749. */
final class OAuthException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    OAuthException(String code, String description) {
        super(description);
        this.code = code;
    }

    String code() {
        return code;
    }
}
