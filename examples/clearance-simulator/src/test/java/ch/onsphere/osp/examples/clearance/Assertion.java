package ch.onsphere.osp.examples.clearance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The request for a token that a connection file allows, to be spoilt by tests. */
final class Assertion {
    static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final JsonNode file;
    private final ObjectNode header = new ObjectMapper().createObjectNode();
    private final ObjectNode claims = header.objectNode();
    private final Map<String, String> form = new LinkedHashMap<>();
    private String algorithm = "SHA256withRSA";
    private PrivateKey key;

    Assertion(JsonNode file, Instant now) {
        this.file = file;
        String clientId = clientId();
        key = key(file.path("ServicePrincipalKey"));
        header.put("alg", "RS256")
                .put("typ", "JWT")
                .put("kid", file.path("ServicePrincipalKey").path("kid").asText());
        claims.put("iss", clientId)
                .put("sub", clientId)
                .put("aud", endpoint())
                .put("jti", UUID.randomUUID().toString())
                .put("nbf", now.getEpochSecond() - 30)
                .put("iat", now.getEpochSecond())
                .put("exp", now.getEpochSecond() + 300);
        form.put("client_id", clientId);
        form.put("grant_type", GRANT);
    }

    String clientId() {
        return file.path("ServicePrincipalId").asText() + "@" + file.path("TenantId").asText();
    }

    String endpoint() {
        return file.path("SecurityTokenServiceBaseAddresses").path(0).asText() + "/token";
    }

    ObjectNode header() {
        return header;
    }

    ObjectNode claims() {
        return claims;
    }

    /** The fields of the form; an {@code assertion} put here takes the place of the signed one. */
    Map<String, String> fields() {
        return form;
    }

    Assertion signedWith(String changed) {
        algorithm = changed;
        return this;
    }

    Assertion signedBy(PrivateKey changed) {
        key = changed;
        return this;
    }

    String form() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("assertion", text());
        all.putAll(form);
        return all.entrySet().stream()
                .map(field -> field.getKey() + "=" + TestAgent.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    String text() {
        String signed = base64(header.toString()) + "." + base64(claims.toString());
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed
                    + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PrivateKey key(JsonNode jwk) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new RSAPrivateKeySpec(number(jwk.path("n")), number(jwk.path("d"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static BigInteger number(JsonNode value) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(value.asText()));
    }
}
