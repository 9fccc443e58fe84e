package ch.onsphere.osp.examples.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A job from its posting to the file that can be read, for every kind of key. */
@Timeout(300)
class DeliveryTest {
    static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void deliversAFile(KeyType type) throws GeneralSecurityException, IOException {
        byte[] plain = Sealed.random(300_000);
        try (SimulatedAccount account =
                SimulatedAccount.start(AccountOptions.defaults().withKeyType(type))) {
            DeliveredFile file = deliver(account, plain, 100_000, false);

            assertThat(file.sha256()).isEqualTo(sha256(plain));
            assertThat(file.length()).isEqualTo(plain.length);
            assertThat(Files.readAllBytes(file.content().orElseThrow())).isEqualTo(plain);
            assertThat(file.blocks()).isGreaterThanOrEqualTo(3);
            assertThat(file.bytesReceived())
                    .isEqualTo(file.encryptedLength())
                    .isEqualTo(account.bytesReceived());
            assertThat(file.name()).isEqualTo("camera-1.mp4");
            assertThat(file.deviceId()).isEqualTo("camera-1");
            assertThat(file.start()).contains(NOON);
            assertThat(account.jobs().get(0).state()).isEqualTo(JobState.COMPLETED);
            assertThat(account.uploads()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"RSA", "RSA_OAEP_256", "OCT_A256KW"})
    void readsVersionTwoWithKeysThatWrap(KeyType type)
            throws GeneralSecurityException, IOException {
        byte[] plain = Sealed.random(9_000_000);
        try (SimulatedAccount account =
                SimulatedAccount.start(AccountOptions.defaults().withKeyType(type))) {
            assertThat(deliver(account, plain, 4 * 1024 * 1024 + 28, true).sha256())
                    .isEqualTo(sha256(plain));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 4_194_303, 4_194_304, 8_388_731})
    void readsContentsOfEveryLength(int length) throws GeneralSecurityException, IOException {
        byte[] plain = Sealed.random(length);
        try (SimulatedAccount account = SimulatedAccount.start(AccountOptions.defaults())) {
            DeliveredFile file = deliver(account, plain, TestAgent.BLOCK, false);
            assertThat(file.sha256()).isEqualTo(sha256(plain));
            assertThat(file.encryptedLength()).isEqualTo((length / 16 + 1) * 16L);
        }
    }

    @Test
    void forgetsTheContentWhenAskedTo() throws GeneralSecurityException, IOException {
        byte[] plain = Sealed.random(100_000);
        try (SimulatedAccount account =
                SimulatedAccount.start(AccountOptions.defaults().withDiscard(true))) {
            DeliveredFile file = deliver(account, plain, 10_000, false);

            assertThat(file.sha256()).isEqualTo(sha256(plain));
            assertThat(file.content()).isEmpty();
            try (var left = Files.list(file.directory())) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void keepsWhatOtherToolsNeedWhenAskedTo() throws GeneralSecurityException, IOException {
        byte[] plain = Sealed.random(100_000);
        try (SimulatedAccount account =
                SimulatedAccount.start(AccountOptions.defaults().withEncryptedKept(true))) {
            DeliveredFile file = deliver(account, plain, 10_000, false);

            assertThat(file.directory().resolve("ciphertext")).hasSize(file.encryptedLength());
            assertThat(file.directory().resolve("metadata.json")).content().contains("FullBlob");
            assertThat(file.directory().resolve("key.json")).content().contains("\"d\":");
        }
    }

    static DeliveredFile deliver(
            SimulatedAccount account, byte[] plain, int blockLength, boolean version2)
            throws GeneralSecurityException {
        TestAgent agent = TestAgent.signedIn(account, "agent-1");
        String job = account.post(JobRequest.media(NOON, NOON.plusSeconds(600), "camera-1"));
        String lock = agent.lock(job);
        JsonNode begun = TestAgent.json(agent.initializeMedia(job, lock).body());
        String fileId = begun.path("fileId").asText();
        Sealed sealed =
                seal(account.options().keyType(), begun.path("jsonWebKey"), plain, version2);
        List<String> ids = agent.putAll(fileId, sealed.content(), blockLength);
        assertThat(agent.completeFile(fileId, ids, sealed.metadata()).statusCode()).isEqualTo(204);
        assertThat(agent.complete(job, lock, "Completed").statusCode()).isEqualTo(204);
        return account.files(job).get(0);
    }

    static Sealed seal(KeyType type, JsonNode jwk, byte[] plain, boolean version2)
            throws GeneralSecurityException {
        return switch (type) {
            case NONE -> new Sealed(plain, null);
            case JWE -> Sealed.jwe(jwk, plain);
            case OCT_A256GCM -> Sealed.regions(jwk, plain, 65_536);
            default -> version2 ? Sealed.regions(jwk, plain) : Sealed.cbc(jwk, plain);
        };
    }

    static String sha256(byte[] content) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
