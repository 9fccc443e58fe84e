package ch.onsphere.osp.kit.proxy;

import static java.util.Locale.ROOT;

import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Shown;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the address of a proxy: {@code http://host:port} and nothing more. */
final class ProxyText {

    private static final String CURE = "Write http://, the proxy's host, a colon and its port";
    private static final Pattern FORM =
            Pattern.compile("(?i)(?<scheme>[a-z0-9+.-]+)://(?<authority>[^/?#@\\\\\\s]+:[0-9]+)/?");

    private ProxyText() {}

    static Optional<URI> parse(String text, Place place) {
        if (text.contains("@")) {
            String cure = CURE + "; user and password have keys of their own.";
            place.error("proxy", "an address with a user in it", cure);
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            place.error("proxy", Shown.quoted(text.replaceFirst("(?s)[?#].*", "?…")), CURE + ".");
            return Optional.empty();
        }
        if (!parts.group("scheme").toLowerCase(ROOT).equals("http")) {
            String cure =
                    "Write http://: the proxy itself is spoken to in clear; what goes to the"
                            + " server through it stays encrypted.";
            place.error("proxy", Shown.quoted(text), cure);
            return Optional.empty();
        }
        Optional<URI> address = HostAddress.of("http", parts.group("authority"));
        if (address.isEmpty()) {
            String cure = CURE + ": a host name or an IP address, a port from 1 to 65535.";
            place.error("proxy", Shown.quoted(text), cure);
        }
        return address;
    }
}
