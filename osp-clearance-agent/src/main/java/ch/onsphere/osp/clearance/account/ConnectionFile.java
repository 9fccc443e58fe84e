package ch.onsphere.osp.clearance.account;

import java.net.URI;
import java.util.Optional;

/**
 * What the connection file of an integration says, as far as an agent needs it.
 *
 * @param tenantId the account
 * @param servicePrincipalId the integration within the account
 * @param tokenEndpoint where tokens are given
 * @param agentBase where the agent service is, if the file allows to tell
 * @param encryptionDisabled whether the account wants files in clear
 * @param key signs the requests for tokens
 */
public record ConnectionFile(
        String tenantId,
        String servicePrincipalId,
        URI tokenEndpoint,
        Optional<URI> agentBase,
        boolean encryptionDisabled,
        SigningKey key) {

    /**
     * What the integration is called when it asks for a token.
     *
     * @return for instance {@code 151@tenant123}
     */
    public String clientId() {
        return servicePrincipalId + '@' + tenantId;
    }
}
