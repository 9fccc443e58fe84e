package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.Json;

/** Errors of the token endpoint: always 400, as of IdentityServer. */
final class TokenError {
    private TokenError() {}

    /** One of the error codes of RFC 6749, section 5.2. */
    static Answer of(String error) {
        return Answer.json(400, Json.object().put("error", error));
    }

    static Answer of(String error, String description, String code) {
        return Answer.json(
                400,
                Json.object()
                        .put("error", error)
                        .put("error_description", description)
                        .put("error_code", code));
    }
}
