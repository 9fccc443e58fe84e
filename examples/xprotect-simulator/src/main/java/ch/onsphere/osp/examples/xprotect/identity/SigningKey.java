package ch.onsphere.osp.examples.xprotect.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.Locale;
import java.util.UUID;

/** The key that signs access tokens: RS256. */
final class SigningKey {
    // Sites of a process share it: whose token it is, each remembers, and keys take long to make.
    private static final RSAKey KEY = newKey();

    private final RSAKey key;
    private final RSASSASigner signer;

    SigningKey() {
        try {
            key = new RSAKey.Builder(KEY).keyID(newId()).build();
            signer = new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key could not be used", e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key could not be made", e);
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    String sign(JWTClaimsSet claims) {
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .keyID(key.getKeyID())
                                    .type(JOSEObjectType.JWT)
                                    .build(),
                            claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
    }

    /** The public half as a JSON Web Key Set. */
    String keySet() {
        return new JWKSet(key.toPublicJWK()).toString();
    }
}
