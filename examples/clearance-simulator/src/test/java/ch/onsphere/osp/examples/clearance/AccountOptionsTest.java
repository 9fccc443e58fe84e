package ch.onsphere.osp.examples.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an account can be like. */
@Timeout(300)
class AccountOptionsTest {
    @Test
    void aChangeLeavesTheRestAsItWas(@TempDir Path folder) {
        AccountOptions options =
                AccountOptions.defaults()
                        .withKeyType(KeyType.OCT)
                        .withPascalCase(true)
                        .withHttps(true)
                        .withPort(1)
                        .withLockDuration(Duration.ofSeconds(2))
                        .withTokenLifetime(Duration.ofSeconds(3))
                        .withDataDirectory(folder)
                        .withDiscard(true)
                        .withEncryptedKept(true);

        assertThat(options.keyType()).isEqualTo(KeyType.OCT);
        assertThat(options.pascalCase()).isTrue();
        assertThat(options.listening())
                .isEqualTo(new AccountOptions.Listening(true, 1, 0, "127.0.0.1", "localhost"));
        assertThat(options.rules().lockDuration()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.rules().mostBlocks()).isEqualTo(50_000);
        assertThat(options.identity().clientId()).isEqualTo("151@tenant123");
        assertThat(options.identity().tokenLifetime()).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.storage().directory()).contains(folder);
        assertThat(options.storage().discard()).isTrue();
        assertThat(options.storage().keepEncrypted()).isTrue();
        assertThat(AccountOptions.defaults().storage().discard()).isFalse();
    }

    @Test
    void aLockHasToHold() {
        assertThatThrownBy(() -> AccountOptions.defaults().withLockDuration(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersWithCapitalsWhenAskedTo() {
        try (SimulatedAccount account =
                SimulatedAccount.start(AccountOptions.defaults().withPascalCase(true))) {
            TestAgent agent = TestAgent.signedIn(account, "agent-1");
            String id = account.post(JobRequest.thumbnail("a"));

            JsonNode job = agent.list().path(0);
            JsonNode locked = TestAgent.json(agent.tryLock(id).body());

            assertThat(job.path("Thumbnail").path("Devices").path(0).path("ExternalId").asText())
                    .isEqualTo("a");
            assertThat(job.has("id")).isFalse();
            assertThat(locked.path("LockId").asText()).isNotEmpty();
        }
    }

    @Test
    void filesStayInTheFolderThatWasChosen(@TempDir Path folder) throws GeneralSecurityException {
        DeliveredFile file;
        Path temporary;
        try (SimulatedAccount account =
                SimulatedAccount.start(AccountOptions.defaults().withDataDirectory(folder))) {
            file = DeliveryTest.deliver(account, new byte[10], 100, false);
        }
        try (SimulatedAccount account = SimulatedAccount.start(AccountOptions.defaults())) {
            temporary = DeliveryTest.deliver(account, new byte[10], 100, false).directory();
        }

        assertThat(file.content().orElseThrow()).startsWith(folder).hasSize(10);
        assertThat(temporary).doesNotExist();
    }

    @Test
    void saysThatAPortIsTaken() {
        try (SimulatedAccount account = SimulatedAccount.start(AccountOptions.defaults())) {
            AccountOptions same = AccountOptions.defaults().withPort(account.address().getPort());

            assertThatThrownBy(() -> SimulatedAccount.start(same))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void canBeClosedTwice() {
        SimulatedAccount account = SimulatedAccount.start(AccountOptions.defaults());
        account.close();
        account.close();
        assertThat(account.jobs()).isEmpty();
    }
}
