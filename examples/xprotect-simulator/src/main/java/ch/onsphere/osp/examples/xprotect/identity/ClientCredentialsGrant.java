package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code grant_type=client_credentials}: services registered with the site. */
final class ClientCredentialsGrant implements Grant {
    private final Map<String, String> secrets = new TreeMap<>();
    private final TokenIssuer issuer;

    ClientCredentialsGrant(Map<String, String> clients, TokenIssuer issuer) {
        clients.forEach((id, secret) -> secrets.put(key(id), secret));
        this.issuer = issuer;
    }

    @Override
    public Answer answer(TokenRequest request) {
        String secret = secrets.get(key(request.clientId()));
        if (secret == null || !same(secret, request.clientSecret())) {
            return TokenError.of("invalid_client");
        }
        return Scopes.known(request)
                ? issuer.forService(request.clientId(), request)
                : TokenError.of("invalid_scope");
    }

    private static boolean same(String secret, String tried) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), tried.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
