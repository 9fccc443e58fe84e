package ch.onsphere.osp.milestone.site;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds an API Gateway of a site. The configured host is the address that is known to lead there,
 * so it comes first; the gateways that it names carry the names of Windows machines, which need not
 * mean anything here, and stand in when the host itself fails.
 */
public final class SiteDiscovery {

    private static final String GATEWAY_PATH = "/API/";

    private final ServerHttpClient http;
    private final URI host;
    private volatile List<URI> knownGateways = List.of();

    /**
     * Asks nothing yet.
     *
     * @param http the way to the server
     * @param host the configured host, without a path
     */
    public SiteDiscovery(ServerHttpClient http, URI host) {
        this.http = http;
        this.host = host;
    }

    /**
     * Asks the configured host, and when it does not answer, the gateways that it named earlier.
     *
     * @return the site
     * @throws OspException when no gateway of the site can be reached; its message says why the
     *     configured host cannot
     */
    public Site discover() {
        URI own = host.resolve(GATEWAY_PATH);
        try {
            WellKnownUris uris = ask(own);
            knownGateways = uris.gateways();
            return site(uris, own, List.of());
        } catch (OspException hostFailed) {
            return knownGateways.stream()
                    .filter(gateway -> !Addresses.sameServer(gateway, host))
                    .filter(gateway -> !Addresses.lessProtected(host, gateway))
                    .flatMap(gateway -> instead(gateway, hostFailed).stream())
                    .findFirst()
                    .orElseThrow(() -> hostFailed);
        }
    }

    private Optional<Site> instead(URI gateway, OspException hostFailed) {
        try {
            String remark = "the configured host fails: " + MilestoneError.summary(hostFailed);
            return Optional.of(site(ask(gateway), gateway, List.of(remark)));
        } catch (OspException e) {
            return Optional.empty();
        }
    }

    private WellKnownUris ask(URI gateway) {
        HttpAnswer answer =
                http.get(
                        gateway.resolve(WellKnownUris.PATH),
                        Optional.empty(),
                        ServerHttpClient.SMALL_ANSWER);
        if (answer.status() == 404) {
            throw withoutGateway(gateway, answer);
        }
        if (answer.status() == 401 || answer.status() == 403) {
            // XProtect asks nobody to sign in here, so something else has answered.
            throw MilestoneError.ANSWER_NOT_UNDERSTOOD.at(answer.describe());
        }
        WellKnownUris uris = answer.json(WellKnownUris.class);
        if (uris.isForeign()) {
            throw MilestoneError.ANSWER_NOT_UNDERSTOOD.at(answer.describe());
        }
        return uris;
    }

    /** A management server without a gateway still tells its version, which tells the two apart. */
    private OspException withoutGateway(URI gateway, HttpAnswer answer) {
        String version = managementServerAt(gateway);
        if (version.isEmpty()) {
            return MilestoneError.GATEWAY_ABSENT.at(answer.describe());
        }
        boolean tooOld =
                SiteVersion.parse(version)
                        .filter(found -> found.compareTo(SiteVersion.EVENTS_REST) < 0)
                        .isPresent();
        String server = "a management server of version " + version + " answers at " + host;
        return tooOld
                ? MilestoneError.VERSION_TOO_OLD.at(server)
                : MilestoneError.GATEWAY_ABSENT.at(answer.describe() + "; " + server);
    }

    private String managementServerAt(URI gateway) {
        try {
            return http.get(
                            gateway.resolve("/IDP/.well-known/openid-configuration"),
                            Optional.empty(),
                            ServerHttpClient.SMALL_ANSWER)
                    .json(OpenIdConfiguration.class)
                    .version();
        } catch (OspException e) {
            return "";
        }
    }

    private Site site(WellKnownUris uris, URI gateway, List<String> remarks) {
        Set<URI> endpoints = new LinkedHashSet<>();
        endpoints.add(gateway.resolve("IDP/connect/token"));
        Addresses.parse(uris.identityProvider())
                .filter(idp -> !Addresses.lessProtected(host, idp))
                .map(idp -> Addresses.withSlash(idp).resolve("connect/token"))
                .ifPresent(endpoints::add);
        endpoints.add(host.resolve("/IDP/connect/token"));
        return new Site(uris.version(), gateway, List.copyOf(endpoints), remarks);
    }
}
