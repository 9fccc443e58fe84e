package ch.onsphere.osp.examples.clearance.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Judges the assertions with which an integration asks for a token (RFC 7523, section 3). */
final class Assertions {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS512);
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofHours(1).plus(SKEW);

    private final ServicePrincipal principal;
    private final Set<String> audiences;
    private final UsedIds used = new UsedIds();

    Assertions(ServicePrincipal principal, Set<String> audiences) {
        this.principal = principal;
        this.audiences = audiences;
    }

    void check(String assertion, Instant now) throws OAuthException {
        SignedJWT jwt;
        JWTClaimsSet claims;
        try {
            jwt = SignedJWT.parse(assertion);
            claims = jwt.getJWTClaimsSet();
        } catch (ParseException e) {
            throw refused("the assertion is not a signed JWT");
        }
        checkSignature(jwt);
        require(principal.clientId().equals(claims.getIssuer()), "iss is not the client");
        require(principal.clientId().equals(claims.getSubject()), "sub is not the client");
        require(isForUs(claims.getAudience()), "aud is not this token service");
        checkTimes(claims, now);
        String id = claims.getJWTID();
        if (id != null) {
            Instant expires = claims.getExpirationTime().toInstant();
            require(used.add(id, expires.plus(SKEW), now), "jti was used before");
        }
    }

    private void checkSignature(SignedJWT jwt) throws OAuthException {
        require(ALGORITHMS.contains(jwt.getHeader().getAlgorithm()), "alg is not RS256 or RS512");
        String kid = jwt.getHeader().getKeyID();
        require(kid == null || kid.equals(principal.key().getKeyID()), "kid is unknown");
        boolean genuine;
        try {
            genuine = jwt.verify(new RSASSAVerifier(principal.key().toRSAPublicKey()));
        } catch (JOSEException e) {
            throw refused("the signature cannot be checked");
        }
        require(genuine, "the signature is wrong");
    }

    private boolean isForUs(List<String> named) {
        return named != null && named.stream().anyMatch(audiences::contains);
    }

    private static void checkTimes(JWTClaimsSet claims, Instant now) throws OAuthException {
        Date expires = claims.getExpirationTime();
        require(expires != null, "exp is missing");
        require(expires.toInstant().isAfter(now.minus(SKEW)), "the assertion has expired");
        require(!expires.toInstant().isAfter(now.plus(LONGEST)), "exp is too far away");
        Date notBefore = claims.getNotBeforeTime();
        require(
                notBefore == null || !notBefore.toInstant().isAfter(now.plus(SKEW)),
                "the assertion is not valid yet");
        Date issued = claims.getIssueTime();
        require(
                issued == null || !issued.toInstant().isAfter(now.plus(SKEW)),
                "iat is in the future");
    }

    private static void require(boolean holds, String otherwise) throws OAuthException {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private static OAuthException refused(String why) {
        return new OAuthException("invalid_grant", why);
    }
}
