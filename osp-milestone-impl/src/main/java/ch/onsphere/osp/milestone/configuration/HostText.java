package ch.onsphere.osp.milestone.configuration;

import static java.util.Locale.ROOT;

import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Shown;
import ch.onsphere.osp.kit.proxy.HostAddress;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code scheme://host[:port]} and nothing more. */
final class HostText {

    private static final String EXAMPLE = "such as https://vms.example.org";
    private static final Pattern PARTS =
            Pattern.compile("(?s)(?<scheme>[^:/?#@]*)://(?<authority>[^/?#\\\\]*)(?<rest>.*)");

    private final String text;
    private final Place place;
    private final Matcher parts;

    private HostText(String text, Place place) {
        this.text = text;
        this.place = place;
        this.parts = PARTS.matcher(text);
    }

    static Optional<URI> parse(String text, Place place) {
        return new HostText(text, place).read();
    }

    private Optional<URI> read() {
        if (text.isBlank()) {
            return refuse("Write the address of the server", Optional.empty());
        }
        if (!text.strip().equals(text)) {
            return refuse("Write the address without spaces around it", suggest(text.strip()));
        }
        if (text.contains("@")) {
            return refuse(
                    "Leave user and password out of the address (they belong to authentication)",
                    Optional.empty());
        }
        if (!parts.matches()) {
            return refuse("Begin the address with https://", suggest("https://" + text));
        }
        String scheme = parts.group("scheme").toLowerCase(ROOT);
        String authority = parts.group("authority");
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return refuse("Use https (or http)", suggest("https://" + authority));
        }
        if (!parts.group("rest").isEmpty()) {
            return refuse(
                    "End the address after the host or its port, with no path and no slash",
                    suggest(scheme + "://" + authority));
        }
        Optional<URI> host = HostAddress.of(scheme, authority);
        if (host.isEmpty() && authority.endsWith(":")) {
            return refuse(
                    "Write the port after the colon, or leave the colon out",
                    suggest(scheme + "://" + authority.substring(0, authority.length() - 1)));
        }
        if (host.isEmpty() && authority.contains("_")) {
            return refuse(
                    "Write a name without an underscore, which no host name may hold (RFC 1123):"
                            + " the server's full DNS name, an alias of it, or its IP address",
                    Optional.empty());
        }
        if (host.isEmpty()) {
            return refuse(
                    "Write a host name or an IP address (IPv6 in square brackets), and a port from"
                            + " 1 to 65535 if it is not the usual one",
                    Optional.empty());
        }
        if (scheme.equals("http")) {
            String found = shown() + ": the password travels in clear";
            String cure = "Use https; keep http for a server on this machine or a test network.";
            place.warning("clear-text", found, cure);
        }
        return host;
    }

    private Optional<URI> refuse(String cure, Optional<String> suggestion) {
        place.error("host", shown(), suggestion, cure + ", " + EXAMPLE + ".");
        return Optional.empty();
    }

    /** The text without what may be a password: user information, query and fragment. */
    private String shown() {
        int user = text.lastIndexOf('@');
        String safe = user < 0 ? text : "***" + text.substring(user);
        return Shown.quoted(safe.replaceFirst("(?s)[?#].*", "?…"));
    }

    private static Optional<String> suggest(String address) {
        Matcher meant = PARTS.matcher(address);
        return meant.matches()
                ? HostAddress.of(meant.group("scheme"), meant.group("authority")).map(URI::toString)
                : Optional.empty();
    }
}
