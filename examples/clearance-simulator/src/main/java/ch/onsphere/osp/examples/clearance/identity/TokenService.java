package ch.onsphere.osp.examples.clearance.identity;

import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.ApiException;
import ch.onsphere.osp.examples.clearance.wire.ApiRequest;
import ch.onsphere.osp.examples.clearance.wire.Form;
import ch.onsphere.osp.examples.clearance.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Issues bearer tokens for assertions. */
public final class TokenService {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String origin;
    private final ServicePrincipal principal;
    private final Assertions assertions;
    private final BearerTokens tokens;

    /** A token service at an origin, for one integration. */
    public TokenService(String origin, ServicePrincipal principal, BearerTokens tokens) {
        this.origin = origin;
        this.principal = principal;
        this.assertions =
                new Assertions(
                        principal,
                        Set.of(origin, origin + "/", origin + "/connect", endpoint(origin)));
        this.tokens = tokens;
    }

    private static String endpoint(String origin) {
        return origin + "/connect/token";
    }

    /** Answers a request for a token. */
    public Answer token(ApiRequest request) {
        try {
            Map<String, String> form = form(request);
            if (!GRANT.equals(form.get("grant_type"))) {
                throw new OAuthException("unsupported_grant_type", "grant_type must be " + GRANT);
            }
            if (!principal.clientId().equals(form.get("client_id"))) {
                throw new OAuthException("invalid_client", "client_id is unknown");
            }
            assertions.check(form.getOrDefault("assertion", ""), request.now());
        } catch (OAuthException e) {
            return Answer.json(
                    400,
                    Json.object().put("error", e.code()).put("error_description", e.getMessage()));
        }
        return Answer.json(
                200,
                Json.object()
                        .put("access_token", tokens.issue(request.now()))
                        .put("expires_in", tokens.lifetime().toSeconds())
                        .put("token_type", "Bearer"));
    }

    private static Map<String, String> form(ApiRequest request) throws OAuthException {
        if (!request.header("content-type").orElse("").startsWith(FORM)) {
            throw new OAuthException("invalid_request", "Content-Type must be " + FORM);
        }
        try {
            return Form.read(new String(request.body(), StandardCharsets.UTF_8));
        } catch (ApiException e) {
            throw new OAuthException("invalid_request", e.getMessage());
        }
    }

    /** Answers what there is to know of this service. */
    public Answer configuration(ApiRequest request) {
        if (request.route().variables().containsKey("jwks")) {
            return Answer.json(200, Json.readObject(tokens.publicKeys()));
        }
        var configuration =
                Json.object()
                        .put("issuer", origin)
                        .put("jwks_uri", origin + "/.well-known/openid-configuration/jwks")
                        .put("token_endpoint", endpoint(origin));
        configuration.putArray("grant_types_supported").add(GRANT);
        configuration.putArray("token_endpoint_auth_methods_supported").add("private_key_jwt");
        configuration
                .putArray("token_endpoint_auth_signing_alg_values_supported")
                .add("RS256")
                .add("RS512");
        return Answer.json(200, configuration);
    }
}
