package ch.onsphere.osp.kit.proxy;

import static java.util.Locale.ROOT;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds the one spelling of an address: lower case, without the usual port. */
public final class HostAddress {

    private static final Pattern AUTHORITY =
            Pattern.compile("(?<host>\\[[^\\]]*]|[^:\\[\\]]*)(:(?<port>.*))?");
    private static final int GREATEST_PORT = 65535;

    private HostAddress() {}

    /**
     * Builds an address.
     *
     * @param scheme {@code http} or {@code https}
     * @param authority host and perhaps port, as somebody wrote them
     * @return the address, or empty when host or port are none
     */
    public static Optional<URI> of(String scheme, String authority) {
        Matcher parts = AUTHORITY.matcher(authority.toLowerCase(ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String port = parts.group("port");
        if (port != null && !isPort(port)) {
            return Optional.empty();
        }
        int usual = scheme.equals("https") ? 443 : 80;
        int number = port == null ? usual : Integer.parseInt(port);
        return uri(scheme, parts.group("host"), number == usual ? -1 : number);
    }

    private static Optional<URI> uri(String scheme, String host, int port) {
        try {
            URI uri = new URI(scheme, null, host, port, null, null, null).parseServerAuthority();
            // Java takes some authorities for the name of a registry, and then knows no host.
            return Optional.of(uri).filter(each -> each.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}")
                && Integer.parseInt(text) >= 1
                && Integer.parseInt(text) <= GREATEST_PORT;
    }
}
