package ch.onsphere.osp.clearance.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.configuration.EncryptionScheme;
import ch.onsphere.osp.clearance.error.EncryptionError;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that a file is not trusted to, and keys that only look strange. */
class ServiceKeysTest {

    @Test
    void aKeyAsDotNetWritesItIsRead() {
        ObjectNode key = TestKeys.publicRsa();
        ObjectNode odd = key.objectNode();
        odd.put("Kty", "RSA-HSM").put("N", key.get("n").asText()).put("E", "AQAB");
        odd.putNull("K").putNull("Use").putNull("X5t").put("Kid", "k-1");
        odd.put("Nbf", "0001-01-01T00:00:00").put("Exp", "0001-01-01T00:00:00");
        odd.putArray("Key_ops").add("wrapKey").add("unwrapKey");
        assertThat(scheme(EncryptionScheme.AUTO, odd)).isEqualTo(Scheme.AZURE_V1);
    }

    @Test
    void theMetadataIsTheDocumentThatClearancePrints() throws Exception {
        Sealed file = Sealed.of(10, EncryptionScheme.AUTO, TestKeys.publicRsa());
        assertThat(file.metadata().toString())
                .matches(
                        "\\{\"ContentEncryptionIV\":\"[A-Za-z0-9+/]{22}==\","
                                + "\"EncryptionAgent\":\\{\"EncryptionAlgorithm\":\"AES_CBC_256\","
                                + "\"Protocol\":\"1.0\"},\"EncryptionMode\":\"FullBlob\","
                                + "\"WrappedContentKey\":\\{\"Algorithm\":\"RSA-OAEP\","
                                + "\"EncryptedKey\":\"[A-Za-z0-9+/]{342}==\",\"KeyId\":\""
                                + TestKeys.KEY_ID
                                + "\"}}");
    }

    @Test
    void noTwoFilesShareAKeyOrAVector() {
        Encryptions encryptions = new Encryptions(EncryptionScheme.AUTO, false, new SecureRandom());
        Optional<ObjectNode> rsa = Optional.of(TestKeys.publicRsa());
        Optional<ObjectNode> shared =
                Optional.of(TestKeys.oct(TestKeys.SHARED).put("alg", "A256GCM"));
        assertThat(material(encryptions, rsa).key()).isNotEqualTo(material(encryptions, rsa).key());
        assertThat(material(encryptions, rsa).iv()).isNotEqualTo(material(encryptions, rsa).iv());
        assertThat(material(encryptions, shared).iv())
                .as("the service's own key, given twice")
                .isNotEqualTo(material(encryptions, shared).iv());
    }

    @Test
    void aClosedFileHasNoKeyLeft() {
        Encryptions encryptions = new Encryptions(EncryptionScheme.AUTO, false, new SecureRandom());
        FileEncryption file =
                encryptions.begin(Optional.of(TestKeys.publicRsa()), OptionalLong.empty());
        KeyMaterial material = file.material().orElseThrow();
        file.close();
        assertThat(material.key()).containsOnly(0);
    }

    @Test
    void onlyTheConnectionFileSwitchesEncryptionOff() {
        Encryptions off = new Encryptions(EncryptionScheme.AUTO, true, new SecureRandom());
        assertThat(off.begin(Optional.empty(), OptionalLong.empty()).scheme())
                .isEqualTo(Scheme.CLEAR);
        Encryptions on = new Encryptions(EncryptionScheme.AUTO, false, new SecureRandom());
        assertThatThrownBy(() -> on.begin(Optional.empty(), OptionalLong.empty()))
                .isInstanceOfSatisfying(
                        OspException.class,
                        e -> assertThat(e.code()).isEqualTo(EncryptionError.KEY_MISSING));
    }

    @Test
    void aLargeFileIsNoJwe() {
        Encryptions jwe = new Encryptions(EncryptionScheme.JWE, false, new SecureRandom());
        Optional<ObjectNode> key = Optional.of(TestKeys.publicRsa());
        assertThat(jwe.begin(key, OptionalLong.of(100)).scheme()).isEqualTo(Scheme.JWE);
        assertThat(jwe.begin(key, OptionalLong.of(4 << 20)).scheme()).isEqualTo(Scheme.AZURE_V1);
        assertThat(jwe.begin(key, OptionalLong.empty()).scheme()).isEqualTo(Scheme.AZURE_V1);
    }

    @Test
    void aKeyMayAskForAScheme() {
        ObjectNode jwe = TestKeys.publicRsa().put("enc", "A256GCM");
        assertThat(scheme(EncryptionScheme.AUTO, jwe)).isEqualTo(Scheme.JWE);
        ObjectNode shared = TestKeys.oct(TestKeys.SHARED);
        assertThat(scheme(EncryptionScheme.AZURE_V2, shared)).isEqualTo(Scheme.AZURE_V1);
        assertThat(scheme(EncryptionScheme.AZURE_V1, shared.put("alg", "A256GCM")))
                .isEqualTo(Scheme.AZURE_V2);
        assertRefused(
                TestKeys.publicRsa().put("enc", "A128CBC-HS256"),
                EncryptionError.KEY_NOT_SUPPORTED);
        assertThatThrownBy(
                        () ->
                                new Encryptions(EncryptionScheme.AUTO, false, new SecureRandom())
                                        .begin(Optional.of(jwe), OptionalLong.of(4 << 20)))
                .isInstanceOfSatisfying(
                        OspException.class,
                        e ->
                                assertThat(e.code())
                                        .isEqualTo(EncryptionError.FILE_TOO_LARGE_FOR_JWE));
    }

    @Test
    void keysThatAreTooWeakAreRefused() {
        assertRefused(TestKeys.json(TestKeys.weakRsa()), EncryptionError.KEY_TOO_WEAK);
        assertRefused(TestKeys.oct(new byte[16]), EncryptionError.KEY_TOO_WEAK);
        assertRefused(TestKeys.oct(new byte[64]), EncryptionError.KEY_TOO_WEAK);
        assertRefused(TestKeys.publicRsa().put("e", "AQ"), EncryptionError.KEY_TOO_WEAK);
        String huge = base64(BigInteger.ONE.shiftLeft(16_000).add(BigInteger.ONE));
        assertRefused(TestKeys.publicRsa().put("n", huge), EncryptionError.KEY_TOO_WEAK);
    }

    @Test
    void aPrivateKeyIsRefused() {
        assertRefused(TestKeys.json(TestKeys.RSA), EncryptionError.KEY_IS_PRIVATE);
    }

    @Test
    void keysForSomethingElseAreRefused() {
        assertRefused(TestKeys.publicRsa().put("alg", "RSA1_5"), EncryptionError.KEY_NOT_SUPPORTED);
        assertRefused(TestKeys.publicRsa().put("use", "sig"), EncryptionError.KEY_NOT_SUPPORTED);
        ObjectNode signing = TestKeys.publicRsa();
        signing.putArray("key_ops").add("verify");
        assertRefused(signing, EncryptionError.KEY_NOT_SUPPORTED);
        assertRefused(
                TestKeys.oct(TestKeys.SHARED).put("alg", "HS256"),
                EncryptionError.KEY_NOT_SUPPORTED);
        assertRefused(
                TestKeys.publicRsa().put("kty", "quantum"), EncryptionError.KEY_NOT_SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kty\":\"RSA\"}",
                "{\"kty\":\"RSA\",\"n\":\"\",\"e\":\"\"}",
                "{\"kty\":\"RSA\",\"n\":7,\"e\":[]}",
                "{\"kty\":\"oct\"}",
                "{\"kty\":\"oct\",\"k\":\"\"}",
                "{\"kty\":{\"kty\":{}}}",
                "{\"kty\":\"RSA\",\"KTY\":\"oct\"}"
            })
    void whatIsNoKeyIsRefused(String json) throws Exception {
        ObjectNode key = (ObjectNode) new ObjectMapper().readTree(json);
        assertThatThrownBy(() -> scheme(EncryptionScheme.AUTO, key))
                .isInstanceOf(OspException.class);
    }

    private static KeyMaterial material(Encryptions encryptions, Optional<ObjectNode> key) {
        return encryptions.begin(key, OptionalLong.empty()).material().orElseThrow();
    }

    private static Scheme scheme(EncryptionScheme wanted, ObjectNode key) {
        return new Encryptions(wanted, false, new SecureRandom())
                .begin(Optional.of(key), OptionalLong.empty())
                .scheme();
    }

    private static void assertRefused(ObjectNode key, EncryptionError error) {
        assertThatThrownBy(() -> scheme(EncryptionScheme.AUTO, key))
                .isInstanceOfSatisfying(
                        OspException.class, e -> assertThat(e.code()).isEqualTo(error));
    }

    private static String base64(BigInteger number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
    }
}
