package ch.onsphere.osp.api;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a remote system posted to a webhook path.
 *
 * @param headers the header fields; names in any case are kept in lower case
 * @param body the body exactly as it came, so that a signature over it can be checked; the host has
 *     bounded its size
 */
public record WebhookRequest(Map<String, List<String>> headers, Body body) {

    /**
     * Makes the header fields unchangeable and their names lower case.
     *
     * @param headers the header fields
     * @param body the body
     */
    public WebhookRequest {
        Map<String, List<String>> known = new HashMap<>();
        headers.forEach(
                (name, fields) -> known.put(name.toLowerCase(Locale.ROOT), List.copyOf(fields)));
        headers = Map.copyOf(known);
    }

    /**
     * The first field of a name.
     *
     * @param name in any case
     * @return its value, or empty when there is none
     */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }

    /** Bytes that nobody can change. */
    public static final class Body {

        private final byte[] bytes;

        /**
         * Keeps a copy.
         *
         * @param bytes the bytes of the body
         */
        public Body(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        /**
         * The bytes of the body.
         *
         * @return a copy
         */
        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
