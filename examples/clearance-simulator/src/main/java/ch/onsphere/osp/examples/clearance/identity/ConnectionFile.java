package ch.onsphere.osp.examples.clearance.identity;

import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.KeyType;
import ch.onsphere.osp.examples.clearance.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.UUID;

/**
 * The file that an administrator downloads for an integration, with the oddities of the published
 * one: addresses in arrays, members that are null, dates of .NET where a key has numbers. It has
 * members that nobody knows, as the documentation says it may.
 */
public final class ConnectionFile {
    private static final String NEVER = "0001-01-01T00:00:00";

    private ConnectionFile() {}

    /** Its text. */
    public static String write(String origin, AccountOptions options, ServicePrincipal principal) {
        ObjectNode file = Json.object();
        address(file, "DocumentStoreBaseAddresses", origin + "/documentstore/api/v1");
        address(file, "SecurityTokenServiceBaseAddresses", origin + "/connect");
        address(file, "KeyStoreBaseAddresses", origin + "/keystore/api/v1");
        address(file, "DeviceServiceBaseAddresses", origin + "/deviceservice/api/v1");
        address(file, "CaseServiceBaseAddresses", origin + "/caseservice/api/v1");
        address(file, "SearchServiceBaseAddresses", origin + "/searchservice/api/v1");
        address(file, "UserServiceBaseAddresses", origin + "/userservice/api/v1");
        address(file, "ApiBaseAddresses", origin);
        address(file, "CADApiAddresses", origin + "/cadservice");
        address(file, "PortalBaseAddresses", origin + "/portal");
        file.put("APIKey", UUID.randomUUID().toString());
        file.putArray("CertificateThumbprints");
        file.put("DisableEncryption", options.keyType() == KeyType.NONE);
        file.put("ServicePrincipalId", options.identity().servicePrincipalId());
        file.set("ServicePrincipalKey", key(principal.key()));
        file.put("TenantId", options.identity().tenantId());
        file.putObject("FeatureFlags").put("CameraRegistry", true).putNull("Preview");
        return Json.writePretty(file);
    }

    private static void address(ObjectNode file, String name, String address) {
        file.putArray(name).add(address);
    }

    private static ObjectNode key(RSAKey key) {
        ObjectNode written = Json.object();
        written.putNull("k");
        written.put("kid", key.getKeyID());
        written.put("kty", "RSA");
        written.putNull("use");
        written.put("n", key.getModulus().toString());
        written.put("e", key.getPublicExponent().toString());
        written.putNull("x5t");
        written.put("d", key.getPrivateExponent().toString());
        written.put("p", key.getFirstPrimeFactor().toString());
        written.put("q", key.getSecondPrimeFactor().toString());
        written.put("dp", key.getFirstFactorCRTExponent().toString());
        written.put("dq", key.getSecondFactorCRTExponent().toString());
        written.put("qi", key.getFirstCRTCoefficient().toString());
        written.put("nbf", NEVER);
        written.put("exp", NEVER);
        return written;
    }
}
