package ch.onsphere.osp.milestone.configuration;

import static java.util.Locale.ROOT;

import ch.onsphere.osp.milestone.configuration.shape.Place;
import ch.onsphere.osp.milestone.configuration.shape.Shown;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code scheme://host[:port]} and nothing more. */
final class HostText {

    private static final String RULE = "host";
    private static final String EXAMPLE = "such as https://vms.example.org";

    private static final Pattern PARTS =
            Pattern.compile("(?<scheme>[^:/?#@]*)://(?<authority>[^/?#\\\\]*)(?<rest>.*)");

    private static final Pattern AUTHORITY =
            Pattern.compile("(?<host>\\[[^\\]]*]|[^:\\[\\]]*)(:(?<port>.*))?");

    private HostText() {}

    static Optional<URI> parse(String text, Place place) {
        String shown = Shown.quoted(shown(text));
        if (text.isBlank() || !text.strip().equals(text)) {
            String cure = "Write the address without spaces around it, " + EXAMPLE + ".";
            place.error(RULE, shown, suggest(text.strip()), cure);
            return Optional.empty();
        }
        if (text.contains("@")) {
            String cure =
                    "Leave user and password out of the address; they belong to authentication.";
            place.error(RULE, shown, cure);
            return Optional.empty();
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            String cure = "Begin the address with https://, " + EXAMPLE + ".";
            place.error(RULE, shown, suggest("https://" + text), cure);
            return Optional.empty();
        }
        String scheme = parts.group("scheme").toLowerCase(ROOT);
        String authority = parts.group("authority").toLowerCase(ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            String cure = "Only https and http lead to a server, " + EXAMPLE + ".";
            place.error(RULE, shown, suggest("https://" + authority), cure);
            return Optional.empty();
        }
        if (!parts.group("rest").isEmpty()) {
            String cure = "End the address after the host or its port: no path, not even a slash.";
            place.error(RULE, shown, suggest(scheme + "://" + authority), cure);
            return Optional.empty();
        }
        Optional<URI> host = uri(scheme, authority);
        if (host.isEmpty()) {
            String cure =
                    "Write a host name or an IP address (IPv6 in square brackets), and a port"
                            + " from 1 to 65535 if it is not the usual one, ";
            place.error(RULE, shown, cure + EXAMPLE + ".");
        } else if (scheme.equals("http")) {
            String cure = "Use https; keep http for a server on this machine or a test network.";
            place.warning("clear-text", shown + ": the password travels in clear", cure);
        }
        return host;
    }

    /** The text without what may be a password: user information, query and fragment. */
    private static String shown(String text) {
        int user = text.lastIndexOf('@');
        String safe = user < 0 ? text : "***" + text.substring(user);
        return safe.replaceFirst("[?#].*", "?…");
    }

    private static Optional<String> suggest(String address) {
        Matcher parts = PARTS.matcher(address);
        return parts.matches()
                ? uri(parts.group("scheme"), parts.group("authority")).map(URI::toString)
                : Optional.empty();
    }

    private static Optional<URI> uri(String scheme, String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String port = parts.group("port");
        if (port != null && !isPort(port)) {
            return Optional.empty();
        }
        boolean usual = port == null || port.equals(scheme.equals("https") ? "443" : "80");
        int number = usual ? -1 : Integer.parseInt(port);
        try {
            URI uri = new URI(scheme, null, parts.group("host"), number, null, null, null);
            // Without a host, Java took the authority for the name of a registry.
            return Optional.of(uri.parseServerAuthority()).filter(each -> each.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}")
                && Integer.parseInt(text) >= 1
                && Integer.parseInt(text) <= 65535;
    }
}
