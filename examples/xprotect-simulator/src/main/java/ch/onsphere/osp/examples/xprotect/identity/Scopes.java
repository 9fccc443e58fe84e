package ch.onsphere.osp.examples.xprotect.identity;

import java.util.List;
import java.util.Set;

/** The scopes that may be asked for; asking for none is the same as all a client may have. */
final class Scopes {
    private static final Set<String> KNOWN =
            Set.of("managementserver", "openid", "profile", "offline_access");

    private Scopes() {}

    static boolean known(TokenRequest request) {
        String scope = request.form().text("scope").strip();
        return scope.isEmpty() || KNOWN.containsAll(List.of(scope.split(" +")));
    }
}
