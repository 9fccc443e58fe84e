package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * {@code /.well-known/openid-configuration}. Clients are known to read the endpoints, {@code
 * external_providers_uri}, {@code issuer} and {@code server_version}; the rest is what
 * IdentityServer has there. The path of the external providers is deduced: clients take it from
 * here.
 */
final class OpenIdConfiguration {
    static final String JWKS = "/.well-known/openid-configuration/jwks";
    static final String TOKEN = "/connect/token";
    static final String EXTERNAL_PROVIDERS = "/api/externalproviders";

    private OpenIdConfiguration() {}

    static Answer answer(String issuer, String serverVersion) {
        ObjectNode body =
                Json.object()
                        .put("issuer", issuer)
                        .put("jwks_uri", issuer + JWKS)
                        .put("authorization_endpoint", issuer + "/connect/authorize")
                        .put("token_endpoint", issuer + TOKEN)
                        .put("userinfo_endpoint", issuer + "/connect/userinfo")
                        .put("end_session_endpoint", issuer + "/connect/endsession");
        texts(
                body,
                "scopes_supported",
                List.of("openid", "profile", "managementserver", "offline_access"));
        texts(body, "claims_supported", List.of("sub", "name", "updated_at"));
        texts(
                body,
                "grant_types_supported",
                List.of(
                        "authorization_code",
                        "client_credentials",
                        "refresh_token",
                        "password",
                        "windows_credentials"));
        texts(body, "response_types_supported", List.of("code"));
        texts(
                body,
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_basic", "client_secret_post"));
        texts(body, "id_token_signing_alg_values_supported", List.of("RS256"));
        texts(body, "code_challenge_methods_supported", List.of("plain", "S256"));
        body.put("external_providers_uri", issuer + EXTERNAL_PROVIDERS);
        body.put("server_version", serverVersion);
        return Answer.json(200, body);
    }

    private static void texts(ObjectNode body, String name, List<String> values) {
        var array = body.putArray(name);
        values.forEach(array::add);
    }
}
