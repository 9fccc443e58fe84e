package ch.onsphere.osp.examples.clearance.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded}, which queries are too. */
public final class Form {
    private Form() {}

    /**
     * The values by name; of a name that comes twice, the first.
     *
     * @throws ApiException when it is malformed
     */
    public static Map<String, String> read(String text) {
        Map<String, String> values = new HashMap<>();
        for (String field : text.split("&", -1)) {
            int equals = field.indexOf('=');
            String name = equals < 0 ? field : field.substring(0, equals);
            String value = equals < 0 ? "" : field.substring(equals + 1);
            values.putIfAbsent(decode(name), decode(value));
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ApiException(400, "malformed percent-encoding", e);
        }
    }
}
