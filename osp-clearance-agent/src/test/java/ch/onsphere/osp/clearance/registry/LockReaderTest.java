package ch.onsphere.osp.clearance.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.RegistryError;
import ch.onsphere.osp.clearance.http.HttpAnswer;
import ch.onsphere.osp.clearance.profile.JobType;
import ch.onsphere.osp.clearance.profile.LockProof;
import ch.onsphere.osp.clearance.profile.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A yes to a lock is believed when it shows that the lock is this agent's. CR-007 */
class LockReaderTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final Job JOB =
            new Job("7", JobType.DISCOVERY, "discovery", List.of(), Optional.empty());

    private static Lock read(LockProof proof, String body) {
        HttpAnswer answer =
                new HttpAnswer(
                        "POST /job/7/lock",
                        200,
                        "application/json",
                        body.getBytes(UTF_8),
                        Optional.empty(),
                        Optional.of(NOW));
        return new LockReader(Profiles.with(proof)).read(JOB, answer, NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lockId\": \"l-1\"}",
                "{\"LockId\": \"l-1\", \"id\": \"l-1\"}",
                "{\"job\": {\"id\": 7, \"lockId\": \"l-1\"}}",
                "{\"job\": {\"id\": \"7\"}, \"lockId\": \"l-1\", \"more\": []}"
            })
    void aLockIdIsAProof(String body) {
        Lock lock = read(LockProof.LOCK_ID, body);

        assertThat(lock.job().lockId()).isEqualTo("l-1");
        assertThat(lock.job().job().id()).isEqualTo("7");
        assertThat(lock.left()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "true",
                "[]",
                "{\"status\": \"ok\"}",
                "{\"lockId\": null}",
                "{\"lockId\": \" \"}",
                "{\"lockId\": {\"id\": \"l-1\"}}",
                "{\"job\": {\"id\": \"7\"}, \"lockExpirationUtc\": \"2026-05-01T12:05:00Z\"}",
                "{\"job\": {\"id\": \"8\"}, \"lockId\": \"l-1\"}",
                "{\"job\": {\"id\": \"l-1\"}, \"lockId\": \"l-1\"}",
                "{\"jobId\": \"8\", \"lockId\": \"l-1\"}"
            })
    void anythingElseIsNone(String body) {
        assertThatThrownBy(() -> read(LockProof.LOCK_ID, body))
                .isInstanceOfSatisfying(
                        OspException.class,
                        e -> assertThat(e.code()).isEqualTo(RegistryError.LOCK_NOT_PROVEN))
                .hasMessageContaining("`lockProof`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lockExpirationUtc\": \"2026-05-01T12:05:00Z\"}",
                "{\"job\": {\"id\": \"7\", \"LockExpirationUtc\": \"2026-05-01T12:05:00\"}}"
            })
    void whereAProfileSaysSoTheEndOfALockIsAProof(String body) {
        Lock lock = read(LockProof.LOCK_EXPIRATION, body);

        assertThat(lock.job().lockId()).isEmpty();
        assertThat(lock.left()).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"lockId\": \"l-1\"}",
                "{\"lockExpirationUtc\": \"soon\"}",
                "{\"lockExpirationUtc\": true}"
            })
    void andNothingElseIs(String body) {
        assertThatThrownBy(() -> read(LockProof.LOCK_EXPIRATION, body))
                .hasMessageContaining("no lockExpirationUtc");
    }
}
