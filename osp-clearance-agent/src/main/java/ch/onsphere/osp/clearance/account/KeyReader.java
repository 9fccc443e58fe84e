package ch.onsphere.osp.clearance.account;

import static java.util.Locale.ROOT;

import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Shown;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code ServicePrincipalKey}, a JSON Web Key with the marks of .NET: dates that are texts,
 * nulls, names in Pascal case, and the key type of a key vault.
 */
final class KeyReader {

    private static final String RULE = "connection-file";
    private static final int LEAST_BITS = 2048;
    private static final String DOWNLOAD =
            "Download the configuration again: Clearance, Configurations, Integrations.";

    /** What a key is made of. Everything else, dates among it, says nothing to a signer. */
    private static final Set<String> PARTS =
            Set.of("kty", "kid", "n", "e", "d", "p", "q", "dp", "dq", "qi");

    private KeyReader() {}

    static Optional<SigningKey> read(JsonNode written, Place place) {
        if (!written.isObject()) {
            place.error(RULE, "no ServicePrincipalKey that is an object", DOWNLOAD);
            return Optional.empty();
        }
        Map<String, Object> parts = new HashMap<>();
        written.properties()
                .forEach(
                        each -> {
                            String name = each.getKey().toLowerCase(ROOT);
                            if (PARTS.contains(name) && each.getValue().isTextual()) {
                                parts.put(name, each.getValue().textValue());
                            }
                        });
        String type = String.valueOf(parts.getOrDefault("kty", "none"));
        if (type.equals("RSA-HSM")) {
            parts.put("kty", "RSA");
        } else if (!type.equals("RSA")) {
            String found = "a ServicePrincipalKey of the type " + Shown.quoted(type);
            place.error(RULE, found, "A key of the type RSA is needed. " + DOWNLOAD);
            return Optional.empty();
        }
        if (!parts.containsKey("d")) {
            String found = "a ServicePrincipalKey without its private part";
            place.error(RULE, found, "Nothing can be signed with it. " + DOWNLOAD);
            return Optional.empty();
        }
        return parse(parts, place);
    }

    private static Optional<SigningKey> parse(Map<String, Object> parts, Place place) {
        try {
            RSAKey key = RSAKey.parse(parts);
            // Makes sure that the numbers are a key, while there is somebody to tell.
            key.toRSAPrivateKey();
            if (key.size() < LEAST_BITS) {
                String found = "a ServicePrincipalKey of " + key.size() + " bits";
                place.error(
                        RULE, found, "At least " + LEAST_BITS + " bits are needed. " + DOWNLOAD);
                return Optional.empty();
            }
            return Optional.of(new SigningKey(key));
        } catch (ParseException | com.nimbusds.jose.JOSEException | RuntimeException e) {
            // The exception is left out: its message may quote the key.
            place.error(RULE, "a ServicePrincipalKey that is damaged", DOWNLOAD);
            return Optional.empty();
        }
    }
}
