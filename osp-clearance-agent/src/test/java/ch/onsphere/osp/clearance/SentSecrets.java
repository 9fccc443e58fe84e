package ch.onsphere.osp.clearance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.clearance.json.Json;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.kit.testing.TestProxy;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;

/** The secrets that a delivery has used, as they were really sent, in every form they may take. */
final class SentSecrets {

    private static final Pattern SIGN_IN =
            Pattern.compile("(?i)\r\n(?:proxy-)?authorization: (?:Bearer|Basic) ([^\r]+)");
    private static final Pattern ASSERTION = Pattern.compile("(?:^|&)assertion=([^&]+)");

    private SentSecrets() {}

    /** The private members of the key of a connection file. */
    static Set<String> ofConnectionFile(String connectionFile) {
        JsonNode key = Json.parse(connectionFile).orElseThrow().path("ServicePrincipalKey");
        return Stream.of("d", "p", "q", "dp", "dq", "qi")
                .map(part -> key.path(part).asText())
                .collect(Collectors.toSet());
    }

    /** Tokens of the account, and the sign-in at the proxy. */
    static Set<String> ofHeads(TestProxy proxy) {
        return found(SIGN_IN, proxy.heads());
    }

    /** Assertions as a whole, and the signature of each alone. */
    static Set<String> ofAssertions(TestProxy proxy) {
        List<String> bodies =
                proxy.bodies().stream().map(body -> new String(body, ISO_8859_1)).toList();
        Set<String> all = found(ASSERTION, bodies);
        Set<String> forms = new LinkedHashSet<>(all);
        all.forEach(each -> forms.add(each.substring(each.lastIndexOf('.') + 1)));
        return forms;
    }

    private static Set<String> found(Pattern pattern, List<String> texts) {
        return texts.stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    /** The key of the content of a file, or what the service gave to protect it. */
    static Set<String> ofContent(DeliveredFile file) throws Exception {
        JsonNode key = parsed(file, "key.json");
        JsonNode metadata = parsed(file, "metadata.json");
        Set<String> forms = new LinkedHashSet<>();
        if (key.hasNonNull("k")) {
            forms.addAll(formsOf(Base64.getUrlDecoder().decode(key.path("k").asText())));
        } else {
            Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
            rsa.init(Cipher.DECRYPT_MODE, RSAKey.parse(key.toString()).toRSAPrivateKey());
            String wrapped = metadata.at("/WrappedContentKey/EncryptedKey").asText();
            forms.addAll(formsOf(rsa.doFinal(Base64.getDecoder().decode(wrapped))));
        }
        return forms;
    }

    /** No secret for the service, but nothing for a log either. */
    static Set<String> vectorOf(DeliveredFile file) throws Exception {
        String iv = parsed(file, "metadata.json").path("ContentEncryptionIV").asText();
        // Of GCM regions each brings its own.
        return iv.isEmpty() ? Set.of() : formsOf(Base64.getDecoder().decode(iv));
    }

    private static JsonNode parsed(DeliveredFile file, String name) throws Exception {
        return Json.parse(Files.readString(file.directory().resolve(name), UTF_8)).orElseThrow();
    }

    private static Set<String> formsOf(byte[] secret) {
        assertThat(secret).hasSizeGreaterThanOrEqualTo(12);
        String hex = HexFormat.of().formatHex(secret);
        // Base64 of both kinds is the same where neither of their two characters is in it.
        return Stream.of(
                        new String(secret, ISO_8859_1),
                        Base64.getEncoder().withoutPadding().encodeToString(secret),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                        hex,
                        hex.toUpperCase(Locale.ROOT),
                        Arrays.toString(secret))
                .collect(Collectors.toSet());
    }
}
