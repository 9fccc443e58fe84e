package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import java.util.Set;

/**
 * {@code grant_type=password}: basic users. The clients are those of the product; only {@code
 * VmsClient} gets a refresh token.
 */
final class PasswordGrant implements Grant {
    static final String REFRESHING_CLIENT = "VmsClient";

    private static final Set<String> CLIENTS =
            Set.of("GrantValidatorClient", REFRESHING_CLIENT, "VmsAdminClient");

    private final BasicUsers users;
    private final TokenIssuer issuer;

    PasswordGrant(BasicUsers users, TokenIssuer issuer) {
        this.users = users;
        this.issuer = issuer;
    }

    @Override
    public Answer answer(TokenRequest request) {
        if (!CLIENTS.contains(request.clientId())) {
            return TokenError.of("invalid_client");
        }
        if (!Scopes.known(request)) {
            return TokenError.of("invalid_scope");
        }
        BasicUsers.Attempt attempt =
                users.attempt(
                        request.form().text("username"),
                        request.form().text("password"),
                        request.now());
        return attempt.verdict() == Verdict.WELCOME
                ? issuer.forUser(
                        attempt.user(),
                        request.clientId(),
                        request.clientId().equals(REFRESHING_CLIENT),
                        request)
                : attempt.verdict().refusal();
    }
}
