package ch.onsphere.osp.clearance.encryption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.JWK;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads JSON Web Keys as .NET services and Azure Key Vault write them: names in PascalCase, members
 * that are null, dates as text, and {@code RSA-HSM} for a key that a hardware module guards.
 */
public final class JsonWebKeys {

    private static final Set<String> DATES = Set.of("exp", "nbf", "iat");

    /** The longest value of a key: the modulus of an RSA key of 16384 bits and some more. */
    private static final int LONGEST_VALUE = 4096;

    private static final int MOST_MEMBERS = 64;

    private JsonWebKeys() {}

    /**
     * Reads a key.
     *
     * @param key as it came
     * @return the key
     * @throws ParseException when it is none; the message tells no value
     */
    public static JWK parse(ObjectNode key) throws ParseException {
        if (key.size() > MOST_MEMBERS) {
            throw new ParseException("too many members", 0);
        }
        Map<String, Object> members = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : key.properties()) {
            String name = member.getKey().toLowerCase(Locale.ROOT);
            JsonNode value = member.getValue();
            if (value.isNull() || (DATES.contains(name) && !value.canConvertToLong())) {
                continue;
            }
            if (members.put(name, plain(value)) != null) {
                throw new ParseException("two members of one name", 0);
            }
        }
        members.computeIfPresent("kty", (name, type) -> withoutHsm(type));
        // Certificates are not used, and what is not used is not parsed.
        members.keySet().removeIf(name -> name.startsWith("x5"));
        try {
            return JWK.parse(members);
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            // Messages of the parser may hold parts of the key.
            throw new ParseException("not a JSON Web Key", 0);
        }
    }

    private static Object plain(JsonNode value) throws ParseException {
        if (value.isTextual() && value.textValue().length() <= LONGEST_VALUE) {
            return value.textValue();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (value.isArray() && value.size() <= MOST_MEMBERS) {
            List<Object> list = new ArrayList<>();
            for (JsonNode element : value) {
                if (!element.isTextual()) {
                    throw new ParseException("a member of a wrong type", 0);
                }
                list.add(element.textValue());
            }
            return list;
        }
        throw new ParseException("a member of a wrong type or length", 0);
    }

    private static Object withoutHsm(Object type) {
        return switch (String.valueOf(type)) {
            case "RSA-HSM" -> "RSA";
            case "oct-HSM" -> "oct";
            default -> type;
        };
    }
}
