package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.Query;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a client says who it is: in the form, or with HTTP Basic as RFC 6749 section 2.3.1 allows
 * and IdentityServer accepts.
 *
 * @param id id of the client; empty when there is none
 * @param secret its secret; empty when there is none
 */
record ClientAuthentication(String id, String secret) {
    private static final String BASIC = "basic ";

    static ClientAuthentication of(ApiRequest request, Query form) {
        String header = request.header("authorization");
        if (form.has("client_id") || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return new ClientAuthentication(form.text("client_id"), form.text("client_secret"));
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return new ClientAuthentication(
                    decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]));
        } catch (IllegalArgumentException e) {
            return new ClientAuthentication("", "");
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ClientAuthentication[" + id + "]";
    }
}
