package ch.onsphere.osp.milestone.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer of {@code GET /api/.well-known/uris} (Milestone Configuration API, API Gateway;
 * XProtect 2022 R1 and newer). Members may be absent; addresses hold the Windows names of the
 * machines, which need not mean anything here.
 *
 * @param productVersion such as {@code 25.2.16119.1}; may be null
 * @param identityProvider such as {@code https://vms/IDP}; may be null
 * @param apiGateways such as {@code https://vms/API/}; may be null
 */
record WellKnownUris(
        @JsonProperty("ProductVersion") String productVersion,
        @JsonProperty("IdentityProvider") String identityProvider,
        @JsonProperty("ApiGateways") List<String> apiGateways) {

    /** Relative to the gateway. */
    static final String PATH = ".well-known/uris";

    private static final int MOST_GATEWAYS = 16;

    /** Whether another product's JSON was read by mistake. */
    boolean isForeign() {
        return productVersion == null && apiGateways == null;
    }

    String version() {
        return SiteVersion.printable(productVersion);
    }

    /** The gateways, each with a slash at its end; what is no address is left out. */
    List<URI> gateways() {
        List<URI> gateways = new ArrayList<>();
        for (String gateway : apiGateways == null ? List.<String>of() : apiGateways) {
            if (gateways.size() < MOST_GATEWAYS) {
                Addresses.parse(gateway).map(Addresses::withSlash).ifPresent(gateways::add);
            }
        }
        return gateways;
    }
}
