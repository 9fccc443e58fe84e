package ch.onsphere.osp.milestone.site;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Addresses that a site names; they come from the network and may be anything. */
final class Addresses {

    private Addresses() {}

    /** An http or https address with a host and without user info; empty for anything else. */
    static Optional<URI> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(text.strip());
            boolean usable =
                    uri.getHost() != null
                            && uri.getUserInfo() == null
                            && ("https".equalsIgnoreCase(uri.getScheme())
                                    || "http".equalsIgnoreCase(uri.getScheme()));
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static URI withSlash(URI uri) {
        String text = uri.toString();
        return text.endsWith("/") ? uri : URI.create(text + '/');
    }

    /** Whether both are served by the same scheme, host and port. */
    static boolean sameServer(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost()
                        .toLowerCase(Locale.ROOT)
                        .equals(other.getHost().toLowerCase(Locale.ROOT))
                && port(one) == port(other);
    }

    /** Whether a password that may go to one would be less protected on the way to the other. */
    static boolean lessProtected(URI configured, URI named) {
        return "https".equalsIgnoreCase(configured.getScheme())
                && !"https".equalsIgnoreCase(named.getScheme());
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
