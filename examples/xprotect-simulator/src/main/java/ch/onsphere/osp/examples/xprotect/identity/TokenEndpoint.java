package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.BadRequestException;
import ch.onsphere.osp.examples.xprotect.wire.Query;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * {@code POST /IDP/connect/token}: what comes before the grants, in the order IdentityServer has.
 */
final class TokenEndpoint {
    private final Map<String, Grant> grants;
    private final TokenRegistry registry;
    private final String issuer;

    TokenEndpoint(Map<String, Grant> grants, TokenRegistry registry, String issuer) {
        this.grants = grants;
        this.registry = registry;
        this.issuer = issuer;
    }

    Answer answer(ApiRequest request) {
        registry.asked();
        if (!request.method().equals("POST") || !isForm(request)) {
            return TokenError.of("invalid_request");
        }
        Query form;
        try {
            form = Query.parse(new String(request.body(), StandardCharsets.UTF_8));
        } catch (BadRequestException e) {
            return TokenError.of("invalid_request");
        }
        ClientAuthentication client = ClientAuthentication.of(request, form);
        if (client.id().isEmpty()) {
            return TokenError.of("invalid_client");
        }
        Grant grant = grants.get(form.text("grant_type"));
        if (grant == null) {
            return TokenError.of("unsupported_grant_type");
        }
        return grant.answer(
                new TokenRequest(form, client.id(), client.secret(), issuer, request.now()));
    }

    private static boolean isForm(ApiRequest request) {
        return request.header("content-type")
                .toLowerCase(Locale.ROOT)
                .startsWith("application/x-www-form-urlencoded");
    }
}
