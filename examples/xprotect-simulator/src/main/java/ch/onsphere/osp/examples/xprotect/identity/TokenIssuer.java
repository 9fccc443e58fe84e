package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Makes access tokens with the claims that were captured from a real site. */
final class TokenIssuer {
    private static final String SCOPE = "managementserver";

    private final TokenRegistry registry;
    private final SigningKey key;
    private final Duration lifetime;

    TokenIssuer(TokenRegistry registry, SigningKey key, Duration lifetime) {
        this.registry = registry;
        this.key = key;
        this.lifetime = lifetime;
    }

    /** The answer with a token for a basic user; a refresh token goes with some clients. */
    Answer forUser(BasicUser user, String clientId, boolean refreshable, TokenRequest request) {
        Instant now = request.now();
        JWTClaimsSet.Builder claims =
                claims(clientId, request)
                        .claim("amr", List.of("pwd"))
                        .subject(user.id().toUpperCase(Locale.ROOT))
                        .claim("auth_time", now.getEpochSecond())
                        .claim("idp", "local")
                        .claim("name", user.name())
                        .claim("updated_at", Long.toString(now.getEpochSecond()));
        ObjectNode body = body(claims, new IssuedToken(user.name(), false, now.plus(lifetime)));
        if (refreshable) {
            String refresh = identifier() + identifier();
            registry.addRefresh(refresh, user);
            body.put("refresh_token", refresh);
        }
        return Answer.json(200, body);
    }

    /** The answer with a token for a service. */
    Answer forService(String clientId, TokenRequest request) {
        IssuedToken token = new IssuedToken(clientId, true, request.now().plus(lifetime));
        return Answer.json(200, body(claims(clientId, request), token));
    }

    private JWTClaimsSet.Builder claims(String clientId, TokenRequest request) {
        Date now = Date.from(request.now());
        return new JWTClaimsSet.Builder()
                .issuer(request.issuer())
                .notBeforeTime(now)
                .issueTime(now)
                .expirationTime(Date.from(request.now().plus(lifetime)))
                .audience(List.of(SCOPE, request.issuer() + "/resources"))
                .claim("scope", List.of(SCOPE))
                .claim("client_id", clientId)
                .jwtID(identifier());
    }

    private ObjectNode body(JWTClaimsSet.Builder claims, IssuedToken known) {
        String token = key.sign(claims.build());
        registry.add(token, known);
        return Json.object()
                .put("access_token", token)
                .put("expires_in", lifetime.toSeconds())
                .put("token_type", "Bearer")
                .put("scope", SCOPE);
    }

    private static String identifier() {
        return UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    }
}
