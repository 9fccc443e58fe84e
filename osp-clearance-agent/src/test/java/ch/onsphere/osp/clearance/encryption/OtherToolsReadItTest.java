package ch.onsphere.osp.clearance.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.clearance.configuration.EncryptionScheme;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs that share nothing with this project decrypt what it sends, at every size at an edge.
 */
class OtherToolsReadItTest {

    private static final HexFormat HEX = HexFormat.of();

    @TempDir private Path directory;

    @BeforeEach
    void writeKeys() throws Exception {
        TestKeys.writePrivate(directory);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 16384, 4194303, 4194304, 4194305, 8388608, 8388731})
    void opensslReadsVersion1UnderRsa(int size) throws Exception {
        Sealed file = Sealed.of(size, EncryptionScheme.AUTO, TestKeys.publicRsa());
        assertThat(file.wrapping()).isEqualTo("RSA-OAEP");
        assertThat(file.ciphertext()).hasSize((size / 16 + 1) * 16);
        assertThat(cbc(file, rsaKey(file, "sha1"))).isEqualTo(file.plain());
    }

    @ParameterizedTest
    @CsvSource({"RSA-OAEP,sha1", "RSA-OAEP-256,sha256"})
    void opensslUnwrapsBothKindsOfOaep(String algorithm, String hash) throws Exception {
        ObjectNode key = TestKeys.publicRsa().put("alg", algorithm).put("kty", "RSA-HSM");
        Sealed file = Sealed.of(1000, EncryptionScheme.AUTO, key);
        assertThat(file.wrapping()).isEqualTo(algorithm);
        assertThat(cbc(file, rsaKey(file, hash))).isEqualTo(file.plain());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 16, 4194303, 4194304, 8388731})
    void opensslReadsVersion1UnderASharedKey(int size) throws Exception {
        Sealed file = Sealed.of(size, EncryptionScheme.AUTO, TestKeys.oct(TestKeys.SHARED));
        assertThat(file.wrapping()).isEqualTo("dir");
        assertThat(file.metadata().at("/WrappedContentKey/EncryptedKey").isNull()).isTrue();
        assertThat(cbc(file, TestKeys.SHARED)).isEqualTo(file.plain());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 4194304})
    void pythonUnwrapsAndOpensslReadsAKeyUnderKeyWrap(int size) throws Exception {
        ObjectNode key = TestKeys.oct(TestKeys.SHARED).put("alg", "A256KW");
        Sealed file = Sealed.of(size, EncryptionScheme.AUTO, key);
        assertThat(file.wrapping()).isEqualTo("A256KW");
        assertThat(cbc(file, aesUnwrapped(file))).isEqualTo(file.plain());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 16384, 4194303, 4194304, 4194305, 8388608, 8388731})
    void pythonReadsRegionsUnderRsa(int size) throws Exception {
        Sealed file = Sealed.of(size, EncryptionScheme.AZURE_V2, TestKeys.publicRsa());
        byte[] value = rsaKey(file, "sha1");
        assertThat(HEX.formatHex(value)).startsWith("322e300000000000").hasSize(80);
        assertThat(gcm(file, HEX.formatHex(value).substring(16))).isEqualTo(file.plain());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4194304, 8388731})
    void pythonReadsRegionsUnderASharedKey(int size) throws Exception {
        ObjectNode key = TestKeys.oct(TestKeys.SHARED).put("alg", "A256GCM");
        Sealed file = Sealed.of(size, EncryptionScheme.AUTO, key);
        assertThat(file.wrapping()).isEqualTo("dir");
        assertThat(gcm(file, HEX.formatHex(TestKeys.SHARED))).isEqualTo(file.plain());
    }

    @ParameterizedTest
    @CsvSource({"1,", "16,RSA-OAEP", "5000,RSA-OAEP-256", "3000000,"})
    void pythonReadsAJwe(int size, String algorithm) throws Exception {
        ObjectNode key = TestKeys.publicRsa();
        if (algorithm != null) {
            key.put("alg", algorithm);
        }
        Sealed file = Sealed.of(size, EncryptionScheme.JWE, key);
        assertThat(file.metadata().at("/Jwe/alg").textValue())
                .isEqualTo(algorithm == null ? "RSA-OAEP-256" : algorithm);
        assertThat(file.metadata().at("/Jwe/kid").textValue()).isEqualTo(TestKeys.KEY_ID);
        file.into(directory);
        Tool.python("jwcrypto")
                .run(directory, script("decrypt_jwe.py"), "private.jwk", "sealed", "out");
        assertThat(opened()).isEqualTo(file.plain());
    }

    private byte[] rsaKey(Sealed file, String hash) throws IOException {
        Files.write(directory.resolve("wrapped"), file.wrappedKey());
        Tool.openssl()
                .run(
                        directory,
                        ("pkeyutl -decrypt -inkey private.pem -in wrapped -out key"
                                        + " -pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:"
                                        + hash
                                        + " -pkeyopt rsa_mgf1_md:"
                                        + hash)
                                .split(" "));
        return Files.readAllBytes(directory.resolve("key"));
    }

    private byte[] aesUnwrapped(Sealed file) throws IOException {
        Tool.python("cryptography")
                .run(
                        directory,
                        script("unwrap_key.py"),
                        HEX.formatHex(TestKeys.SHARED),
                        HEX.formatHex(file.wrappedKey()),
                        "key");
        return Files.readAllBytes(directory.resolve("key"));
    }

    private byte[] cbc(Sealed file, byte[] key) throws IOException {
        file.into(directory);
        Tool.openssl()
                .run(
                        directory,
                        ("enc -d -aes-256-cbc -in sealed -out out -K "
                                        + HEX.formatHex(key)
                                        + " -iv "
                                        + file.ivHex())
                                .split(" "));
        return opened();
    }

    private byte[] gcm(Sealed file, String keyHex) throws IOException {
        file.into(directory);
        Tool.python("cryptography")
                .run(
                        directory,
                        script("decrypt_regions.py"),
                        keyHex,
                        file.metadata().at("/EncryptedRegionInfo/DataLength").asText(),
                        file.metadata().at("/EncryptedRegionInfo/NonceLength").asText(),
                        "sealed",
                        "out");
        return opened();
    }

    private byte[] opened() throws IOException {
        return Files.readAllBytes(directory.resolve("out"));
    }

    private String script(String name) throws IOException {
        Path script = directory.resolve(name);
        try (InputStream in = OtherToolsReadItTest.class.getResourceAsStream(name)) {
            Files.write(script, in.readAllBytes());
        }
        return script.toString();
    }
}
