package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.clearance.account.HttpAddress;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Shown;
import java.net.URI;
import java.util.Optional;

/** Reads the address of a service: https, a host, perhaps a port and a path. */
final class ServiceAddress {

    private ServiceAddress() {}

    static Optional<URI> parse(String text, Place place) {
        Optional<URI> address = HttpAddress.parse(text);
        if (address.isEmpty()) {
            // What stands before an @ may be a password.
            String shown = text.contains("@") ? "an address with a user in it" : Shown.quoted(text);
            place.error(
                    "address",
                    shown.replaceFirst("(?s)[?#].*", "?…"),
                    "Write https://, a host and perhaps a path, such as"
                            + " https://api.example.org/agentservice.");
        } else if (address.get().getScheme().equals("http")) {
            String found = Shown.quoted(text) + ": the access token travels in clear";
            place.warning("clear-text", found, "Use https; keep http for a simulated account.");
        }
        return address;
    }
}
