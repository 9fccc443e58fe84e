package ch.onsphere.osp.examples.clearance.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/**
 * The integration: who signs assertions.
 *
 * @param clientId what it calls itself
 * @param key its key, the private part included, since the connection file has it
 */
public record ServicePrincipal(String clientId, RSAKey key) {
    /** A principal with a fresh key. */
    public static ServicePrincipal create(String tenantId, String servicePrincipalId) {
        try {
            RSAKey key =
                    new RSAKeyGenerator(2048)
                            .keyID(
                                    "urn:service:%s:CameraRegistry:%s"
                                            .formatted(tenantId, servicePrincipalId))
                            .generate();
            return new ServicePrincipal(servicePrincipalId + "@" + tenantId, key);
        } catch (JOSEException e) {
            throw new IllegalStateException("The key of the integration could not be made", e);
        }
    }

    /** Tells who it is, and nothing of its key. */
    @Override
    public String toString() {
        return "ServicePrincipal[" + clientId + "]";
    }
}
