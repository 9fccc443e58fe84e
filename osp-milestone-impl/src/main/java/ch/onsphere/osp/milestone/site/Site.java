package ch.onsphere.osp.milestone.site;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a site told about itself, and the way to it that works from here.
 *
 * @param productVersion as the site writes it, such as {@code 25.2.16119.1}
 * @param gateway the API Gateway to use, ending with a slash
 * @param tokenEndpoints where tokens are to be had, the best first
 * @param remarks what the operator should know about the way to it
 */
public record Site(
        String productVersion, URI gateway, List<URI> tokenEndpoints, List<String> remarks) {

    /** Makes the lists unchangeable. */
    public Site {
        tokenEndpoints = List.copyOf(tokenEndpoints);
        remarks = List.copyOf(remarks);
    }

    /**
     * Whether events can be triggered by REST.
     *
     * @return false only when the version is known and too old
     */
    public boolean hasEventsRest() {
        Optional<SiteVersion> version = SiteVersion.parse(productVersion);
        return version.isEmpty() || version.get().compareTo(SiteVersion.EVENTS_REST) >= 0;
    }

    /**
     * Whether the site is known to be older than a version.
     *
     * @param year the two digits of the year
     * @param release the release within the year
     * @return false also when its version is not known
     */
    public boolean isOlderThan(int year, int release) {
        return SiteVersion.parse(productVersion)
                .filter(version -> version.compareTo(new SiteVersion(year, release)) < 0)
                .isPresent();
    }

    /**
     * The address of a resource of the REST APIs.
     *
     * @param resource below {@code rest/v1/}, already percent-encoded
     * @return the address
     */
    public URI rest(String resource) {
        return gateway.resolve("rest/v1/" + resource);
    }
}
