package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.wire.Answer;

/** {@code grant_type=refresh_token}: each refresh token is good for one use and gives the next. */
final class RefreshGrant implements Grant {
    private final TokenRegistry registry;
    private final TokenIssuer issuer;

    RefreshGrant(TokenRegistry registry, TokenIssuer issuer) {
        this.registry = registry;
        this.issuer = issuer;
    }

    @Override
    public Answer answer(TokenRequest request) {
        if (!request.clientId().equals(PasswordGrant.REFRESHING_CLIENT)) {
            return TokenError.of("invalid_client");
        }
        return registry.useRefresh(request.form().text("refresh_token"))
                .map(user -> issuer.forUser(user, request.clientId(), true, request))
                .orElseGet(() -> TokenError.of("invalid_grant"));
    }
}
