package ch.onsphere.osp.clearance.account;

import static java.util.Locale.ROOT;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads an address of HTTP: scheme, host, perhaps a port and a path, and nothing else. */
public final class HttpAddress {

    private HttpAddress() {}

    /**
     * Reads an address.
     *
     * @param text any text
     * @return the address without a slash at its end; empty when it is none, or has a user, a query
     *     or a fragment
     */
    public static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text.strip().replaceFirst("/+$", "")).parseServerAuthority();
            boolean http =
                    "https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme());
            boolean plain =
                    uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null;
            return http && plain
                    ? Optional.of(
                            new URI(
                                    uri.getScheme().toLowerCase(ROOT),
                                    null,
                                    uri.getHost().toLowerCase(ROOT),
                                    uri.getPort(),
                                    uri.getPath(),
                                    null,
                                    null))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
