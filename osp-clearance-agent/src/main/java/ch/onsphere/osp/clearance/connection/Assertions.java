package ch.onsphere.osp.clearance.connection;

import ch.onsphere.osp.clearance.account.ConnectionFile;
import ch.onsphere.osp.clearance.configuration.AssertionAlgorithm;
import ch.onsphere.osp.clearance.configuration.AssertionSettings;
import ch.onsphere.osp.clearance.error.ModuleError;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Signs what an account is asked for tokens with (RFC 7523, section 3). CR-002 */
final class Assertions {

    /** The clock of the account may be behind by this. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final AssertionSettings settings;

    Assertions(AssertionSettings settings) {
        this.settings = settings;
    }

    String sign(ConnectionFile account, Instant now) {
        RSAKey key = account.key().reveal();
        JWSAlgorithm algorithm =
                settings.algorithm() == AssertionAlgorithm.RS512
                        ? JWSAlgorithm.RS512
                        : JWSAlgorithm.RS256;
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(settings.issuer().orElseGet(account::clientId))
                        .subject(settings.subject().orElseGet(account::clientId))
                        .audience(
                                settings.audience().isEmpty()
                                        ? List.of(account.tokenEndpoint().toString())
                                        : settings.audience())
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now.minus(SKEW)))
                        .expirationTime(Date.from(now.plus(settings.lifetime())))
                        .build();
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(algorithm)
                                .type(JOSEObjectType.JWT)
                                .keyID(key.getKeyID())
                                .build(),
                        claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw ModuleError.UNEXPECTED.at("the assertion cannot be signed", e);
        }
        return jwt.serialize();
    }
}
