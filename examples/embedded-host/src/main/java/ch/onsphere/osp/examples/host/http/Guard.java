package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.examples.host.error.HostError;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Who may call the API. A token, where there is one, decides alone. Without it only this machine
 * can call, and then three things keep the pages in its browsers out: the origin that they send,
 * the host name they would have to use, and the content type that a page cannot send to a stranger.
 */
final class Guard {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Optional<ApiToken> token;

    Guard(Optional<ApiToken> token) {
        this.token = token;
    }

    /** True when the request may pass; otherwise it was answered. */
    boolean admits(Exchange exchange) {
        if (token.isPresent()) {
            if (!token.get().isIn(exchange.headers().get(HttpHeader.AUTHORIZATION))) {
                exchange.error(
                        401,
                        HostError.NOT_ALLOWED,
                        "send the token of the API: Authorization: Bearer …");
                return false;
            }
        } else if (exchange.headers().get(HttpHeader.ORIGIN) != null) {
            exchange.error(403, HostError.NOT_ALLOWED, "pages in a browser may not call this API");
            return false;
        } else if (!isLoopback(exchange.headers().get(HttpHeader.HOST))) {
            exchange.error(403, HostError.NOT_ALLOWED, "call this API as localhost or 127.0.0.1");
            return false;
        }
        if (READS.contains(exchange.method()) || isJson(exchange)) {
            return true;
        }
        exchange.error(
                415, HostError.BAD_REQUEST, "send the header Content-Type: application/json");
        return false;
    }

    private static boolean isLoopback(String host) {
        return host != null
                && LOOPBACK.contains(host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT));
    }

    private static boolean isJson(Exchange exchange) {
        String type = exchange.headers().get(HttpHeader.CONTENT_TYPE);
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    }
}
