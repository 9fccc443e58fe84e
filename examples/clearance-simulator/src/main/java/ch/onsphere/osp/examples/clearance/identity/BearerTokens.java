package ch.onsphere.osp.examples.clearance.identity;

import ch.onsphere.osp.examples.clearance.wire.ApiException;
import ch.onsphere.osp.examples.clearance.wire.ApiRequest;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The bearer tokens of an account: JWTs, of which it remembers which are good and until when. */
public final class BearerTokens {
    private static final int MOST = 100_000;
    private static final String SCHEME = "Bearer ";
    // Accounts of a process share it: an agent does not look into a token, and keys take long.
    private static final RSAKey KEY = newKey();

    private final String origin;
    private final String clientId;
    private final Duration lifetime;
    private final Map<String, Instant> expiries = new HashMap<>();
    private long issued;

    /** No tokens yet. */
    public BearerTokens(String origin, String clientId, Duration lifetime) {
        this.origin = origin;
        this.clientId = clientId;
        this.lifetime = lifetime;
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("simulated-signing-a").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("The key of the token service could not be made", e);
        }
    }

    Duration lifetime() {
        return lifetime;
    }

    byte[] publicKeys() {
        return new JWKSet(KEY).toString(true).getBytes(StandardCharsets.UTF_8);
    }

    String issue(Instant now) {
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(origin)
                        .audience(origin + "/resources")
                        .subject(clientId)
                        .jwtID(UUID.randomUUID().toString())
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(lifetime)))
                        .build();
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(),
                        claims);
        try {
            jwt.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
        String token = jwt.serialize();
        remember(token, now);
        return token;
    }

    private synchronized void remember(String token, Instant now) {
        issued++;
        expiries.values().removeIf(expiry -> !expiry.isAfter(now));
        if (expiries.size() >= MOST) {
            throw new ApiException(429, "too many tokens");
        }
        expiries.put(token, now.plus(lifetime));
    }

    /**
     * Looks at the token of a request.
     *
     * @throws ApiException with 401 when it has none that is good
     */
    public void check(ApiRequest request) {
        String header = request.header("authorization").orElse("");
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new ApiException(401, "a bearer token is needed");
        }
        Instant expiry;
        synchronized (this) {
            expiry = expiries.get(header.substring(SCHEME.length()).strip());
        }
        if (expiry == null) {
            throw new ApiException(401, "the bearer token is unknown");
        }
        if (!expiry.isAfter(request.now())) {
            throw new ApiException(401, "the bearer token has expired");
        }
    }

    /** Takes all tokens back. */
    public synchronized void revokeAll() {
        expiries.clear();
    }

    /** How many were issued. */
    public synchronized long issued() {
        return issued;
    }
}
