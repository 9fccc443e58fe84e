package ch.onsphere.osp.examples.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that cannot be read are refused, and can be completed again with what is right. */
@Timeout(300)
class UnreadableTest {
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    /** A file that was begun. */
    private record Begun(
            SimulatedAccount account, TestAgent agent, String job, String file, JsonNode key)
            implements AutoCloseable {
        static Begun of(KeyType type) {
            SimulatedAccount account =
                    SimulatedAccount.start(AccountOptions.defaults().withKeyType(type));
            TestAgent agent = TestAgent.signedIn(account, "agent-1");
            String job = account.post(JobRequest.media(NOON, NOON.plusSeconds(60), "camera-1"));
            JsonNode begun = TestAgent.json(agent.initializeMedia(job, agent.lock(job)).body());
            return new Begun(
                    account, agent, job, begun.path("fileId").asText(), begun.path("jsonWebKey"));
        }

        HttpResponse<String> deliver(byte[] content, JsonNode metadata) {
            List<String> ids = agent.putAll(file, content, 50_000);
            return agent.completeFile(file, ids, metadata);
        }

        @Override
        public void close() {
            account.close();
        }
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                spoilt("EncryptionMode", m -> m.put("EncryptionMode", "Other")),
                spoilt("EncryptionMode", m -> m.remove("EncryptionMode")),
                spoilt("EncryptionAgent", m -> agent(m).put("Protocol", "3.0")),
                spoilt("EncryptionAgent", m -> agent(m).put("EncryptionAlgorithm", "ROT13")),
                spoilt("EncryptionAgent", m -> agent(m).put("EncryptionAlgorithm", "AES_GCM_256")),
                spoilt("Algorithm", m -> wrapped(m).put("Algorithm", "RSA1_5")),
                spoilt("KeyId", m -> wrapped(m).put("KeyId", "another")),
                spoilt("EncryptedKey", m -> wrapped(m).putNull("EncryptedKey")),
                spoilt("EncryptedKey", m -> wrapped(m).put("EncryptedKey", "a-b_")),
                spoilt("unwrapped", m -> wrapped(m).put("EncryptedKey", "AAAA")),
                spoilt("ContentEncryptionIV", m -> m.remove("ContentEncryptionIV")),
                spoilt("ContentEncryptionIV", m -> m.put("ContentEncryptionIV", "AAAA")));
    }

    private static Arguments spoilt(String said, Consumer<ObjectNode> how) {
        return Arguments.of(said, how);
    }

    private static ObjectNode agent(ObjectNode metadata) {
        return (ObjectNode) metadata.path("EncryptionAgent");
    }

    private static ObjectNode wrapped(ObjectNode metadata) {
        return (ObjectNode) metadata.path("WrappedContentKey");
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("spoilt")
    void refusesMetadataThatAreWrong(String said, Consumer<ObjectNode> how)
            throws GeneralSecurityException {
        try (Begun begun = Begun.of(KeyType.RSA)) {
            Sealed sealed = Sealed.cbc(begun.key(), Sealed.random(1_000));
            ObjectNode right = sealed.metadata().deepCopy();
            how.accept(sealed.metadata());

            HttpResponse<String> answer = begun.deliver(sealed.content(), sealed.metadata());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(TestAgent.json(answer.body()).path("detail").asText()).contains(said);
            assertThat(begun.account().files()).isEmpty();
            assertThat(begun.deliver(sealed.content(), right).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void refusesMissingMetadata() throws GeneralSecurityException {
        try (Begun begun = Begun.of(KeyType.RSA)) {
            Sealed sealed = Sealed.cbc(begun.key(), Sealed.random(100));

            assertThat(begun.deliver(sealed.content(), null).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void takesMetadataInATextToo() throws GeneralSecurityException {
        try (Begun begun = Begun.of(KeyType.RSA)) {
            Sealed sealed = Sealed.cbc(begun.key(), Sealed.random(100));
            JsonNode text = TestAgent.JSON.valueToTree(sealed.metadata().toString());

            assertThat(begun.deliver(sealed.content(), text).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void refusesMetadataWhenEncryptionIsOff() {
        try (Begun begun = Begun.of(KeyType.NONE)) {
            JsonNode metadata = TestAgent.json("{\"EncryptionMode\":\"FullBlob\"}");

            assertThat(begun.key().isMissingNode()).isTrue();
            assertThat(begun.deliver(new byte[100], metadata).statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource(value = KeyType.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void refusesAContentThatIsCutOff(KeyType type) throws GeneralSecurityException {
        try (Begun begun = Begun.of(type)) {
            byte[] plain = Sealed.random(200_000);
            Sealed sealed = DeliveryTest.seal(type, begun.key(), plain, false);
            byte[] cut = new byte[sealed.content().length - 10];
            System.arraycopy(sealed.content(), 0, cut, 0, cut.length);

            assertThat(begun.deliver(cut, sealed.metadata()).statusCode()).isEqualTo(400);
            assertThat(begun.account().files()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"OCT_A256GCM", "JWE"})
    void refusesAContentThatWasChanged(KeyType type) throws GeneralSecurityException {
        try (Begun begun = Begun.of(type)) {
            Sealed sealed = DeliveryTest.seal(type, begun.key(), Sealed.random(200_000), false);
            sealed.content()[150_000] ^= 1;

            assertThat(begun.deliver(sealed.content(), sealed.metadata()).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void refusesRegionsInAnotherOrder() throws GeneralSecurityException {
        try (Begun begun = Begun.of(KeyType.RSA)) {
            int region = 50_000 - 28;
            Sealed sealed = Sealed.regions(begun.key(), Sealed.random(4 * region), region);
            List<String> ids = begun.agent().putAll(begun.file(), sealed.content(), 50_000);
            List<String> swapped = List.of(ids.get(0), ids.get(2), ids.get(1), ids.get(3));

            HttpResponse<String> answer =
                    begun.agent().completeFile(begun.file(), swapped, sealed.metadata());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("nonce");
            assertThat(
                            begun.agent()
                                    .completeFile(begun.file(), ids, sealed.metadata())
                                    .statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void refusesAKeyThatWasMeantForAnotherFile() throws GeneralSecurityException {
        try (Begun begun = Begun.of(KeyType.RSA)) {
            begun.account().changeKey();
            String lock = begun.agent().lock(begun.job());
            JsonNode other =
                    TestAgent.json(begun.agent().initializeMedia(begun.job(), lock).body())
                            .path("jsonWebKey");
            assertThat(other).isNotEqualTo(begun.key());
            Sealed sealed = Sealed.cbc(other, Sealed.random(100));
            wrapped(sealed.metadata()).put("KeyId", begun.key().path("kid").asText());

            assertThat(begun.deliver(sealed.content(), sealed.metadata()).body())
                    .contains("cannot be unwrapped");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"OCT", "OCT_A256KW", "OCT_A256GCM"})
    void givesEveryFileASecretOfItsOwn(KeyType type) {
        try (Begun begun = Begun.of(type)) {
            String lock = begun.agent().lock(begun.job());
            JsonNode other =
                    TestAgent.json(begun.agent().initializeMedia(begun.job(), lock).body())
                            .path("jsonWebKey");

            assertThat(other.path("k")).isNotEqualTo(begun.key().path("k"));
            assertThat(other.path("kid")).isNotEqualTo(begun.key().path("kid"));
        }
    }

    @Test
    void handsOutNothingPrivate() {
        try (Begun begun = Begun.of(KeyType.RSA_HSM)) {
            assertThat(begun.key().path("kty").asText()).isEqualTo("RSA-HSM");
            assertThat(begun.key().has("d")).isFalse();
            assertThat(begun.key().has("p")).isFalse();
        }
    }
}
