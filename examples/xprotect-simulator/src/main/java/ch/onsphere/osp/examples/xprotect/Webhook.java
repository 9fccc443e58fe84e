package ch.onsphere.osp.examples.xprotect;

import java.net.URI;
import java.util.Objects;

/**
 * A webhook that is registered on the site. The token is not part of {@link #toString()}.
 *
 * @param name its name, which need not be the only one of its kind
 * @param address where it is, http or https
 * @param token the secret that messages are signed with; may be empty
 */
public record Webhook(String name, URI address, String token) {
    /** Checks the address. */
    public Webhook {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(token, "token");
        String scheme = address.getScheme();
        if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("not an http or https address: " + address);
        }
    }

    @Override
    public String toString() {
        return "Webhook[name=" + name + ", address=" + address + "]";
    }
}
