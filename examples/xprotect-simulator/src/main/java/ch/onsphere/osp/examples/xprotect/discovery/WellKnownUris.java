package ch.onsphere.osp.examples.xprotect.discovery;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import ch.onsphere.osp.examples.xprotect.wire.ProductVersion;
import ch.onsphere.osp.examples.xprotect.wire.Surface;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /api/.well-known/uris}, which needs no authentication and exists since 22.1 (Milestone
 * Config API, "Well-known URIs").
 *
 * @param version the product version
 * @param unsecure address of the management server without TLS; empty when it has none, which is a
 *     deduction: the documented example has both
 * @param secure the same with TLS
 * @param gateways addresses of the gateways, ending with a slash
 */
public record WellKnownUris(String version, String unsecure, String secure, List<String> gateways)
        implements Surface {
    @Override
    public Optional<Answer> answer(ApiRequest request) {
        if (!request.route().equals("/api/.well-known/uris")
                || !ProductVersion.parse(version).atLeast(22, 1)) {
            return Optional.empty();
        }
        return Optional.of(
                request.method().equals("GET") || request.method().equals("HEAD")
                        ? Answer.json(200, body())
                        : Answer.empty(405));
    }

    private ObjectNode body() {
        String server = secure.isEmpty() ? unsecure : secure;
        ObjectNode body =
                Json.object()
                        .put("ProductVersion", version)
                        .put("UnsecureManagementServer", withSlash(unsecure))
                        .put("SecureManagementServer", withSlash(secure))
                        .put("IdentityProvider", server + "/IDP");
        var array = body.putArray("ApiGateways");
        gateways.forEach(array::add);
        return body;
    }

    private static String withSlash(String address) {
        return address.isEmpty() ? "" : address + "/";
    }
}
