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
    // Accounts of a process share it, each under an id of its own: keys take long to make.
    private static final RSAKey KEY = newKey();

    /** A principal of a tenant. */
    public static ServicePrincipal create(String tenantId, String servicePrincipalId) {
        String keyId = "urn:service:%s:CameraRegistry:%s".formatted(tenantId, servicePrincipalId);
        return new ServicePrincipal(
                servicePrincipalId + "@" + tenantId, new RSAKey.Builder(KEY).keyID(keyId).build());
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).generate();
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
