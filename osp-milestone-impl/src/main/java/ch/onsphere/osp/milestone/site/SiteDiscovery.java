package ch.onsphere.osp.milestone.site;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the API Gateway of a site. The gateways that the site names carry the names of its Windows
 * machines; one that cannot be reached from here is passed over, and the configured host, which has
 * answered, stands in at the end.
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
     * Asks the configured host for its gateways and finds one that answers. When the host itself
     * does not answer, gateways that it named earlier are asked.
     *
     * @return the site
     * @throws OspException when no gateway of the site can be reached; its message says why
     */
    public Site discover() {
        try {
            return at(host);
        } catch (OspException hostFailed) {
            for (URI gateway : knownGateways) {
                if (!Addresses.sameServer(gateway, host) && whyNot(gateway).isEmpty()) {
                    return site(ask(gateway), gateway, List.of(MilestoneError.summary(hostFailed)));
                }
            }
            throw hostFailed;
        }
    }

    private Site at(URI server) {
        URI own = server.resolve(GATEWAY_PATH);
        WellKnownUris uris = ask(own);
        List<URI> gateways = uris.gateways();
        knownGateways = gateways;
        if (gateways.stream().anyMatch(gateway -> Addresses.sameServer(gateway, own))) {
            return site(uris, own, List.of());
        }
        List<String> remarks = new ArrayList<>();
        for (URI gateway : gateways) {
            Optional<String> obstacle = whyNot(gateway);
            if (obstacle.isEmpty()) {
                return site(uris, gateway, remarks);
            }
            remarks.add("gateway [" + gateway + "] is passed over: " + obstacle.get());
        }
        return site(uris, own, remarks);
    }

    private Optional<String> whyNot(URI gateway) {
        if (Addresses.lessProtected(host, gateway)) {
            return Optional.of("it is not encrypted, the configured host is");
        }
        try {
            ask(gateway);
            return Optional.empty();
        } catch (OspException e) {
            return Optional.of(MilestoneError.summary(e));
        }
    }

    private WellKnownUris ask(URI gateway) {
        HttpAnswer answer =
                http.get(
                        gateway.resolve(WellKnownUris.PATH),
                        Optional.empty(),
                        ServerHttpClient.SMALL_ANSWER);
        if (answer.status() == 404) {
            throw MilestoneError.GATEWAY_ABSENT.at(answer.describe() + managementServer(gateway));
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
    private String managementServer(URI gateway) {
        try {
            HttpAnswer answer =
                    http.get(
                            gateway.resolve("/IDP/.well-known/openid-configuration"),
                            Optional.empty(),
                            ServerHttpClient.SMALL_ANSWER);
            String version = answer.json(OpenIdConfiguration.class).version();
            return version.isEmpty()
                    ? ""
                    : "; a management server of version " + version + " answers there";
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
