package ch.onsphere.osp.clearance.upload;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.clearance.configuration.EncryptionScheme;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.AccountOptions.Rules;
import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.KeyType;
import ch.onsphere.osp.examples.clearance.Operation;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files on real sockets, to an account that was written by others from the same facts. */
@Timeout(300)
class AccountTest {

    private static final int BLOCK = 256 * 1024;
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir private Path directory;

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void theAccountReadsWhatItsKeyAsksFor(KeyType type) throws Exception {
        int size = type == KeyType.JWE ? 2_000_000 : 5_000_000;
        for (EncryptionScheme scheme : List.of(EncryptionScheme.AUTO, EncryptionScheme.AZURE_V2)) {
            try (SimulatedAccount account =
                    SimulatedAccount.start(AccountOptions.defaults().withKeyType(type))) {
                deliver(account, scheme, Rig.random(size));
            }
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(Operation.INITIALIZE_MEDIA, Operation.PUT_BLOCK, Operation.COMPLETE_FILE)
                .flatMap(
                        operation ->
                                Stream.of(
                                                Fault.status(503),
                                                Fault.status(500),
                                                Fault.status(408),
                                                Fault.tooManyRequests(Duration.ofSeconds(1)),
                                                Fault.reset(0),
                                                Fault.resetUpload(10),
                                                Fault.answerLost(),
                                                Fault.delay(Duration.ofMillis(300)),
                                                Fault.of(Fault.Kind.HTML))
                                        .map(fault -> fault.on(operation).times(2)))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatPassesCostsTimeOnly(Fault fault) throws Exception {
        try (SimulatedAccount account = SimulatedAccount.start(AccountOptions.defaults())) {
            account.faults().add(fault);
            deliver(account, EncryptionScheme.AUTO, Rig.random(6 * BLOCK));
            assertThat(account.faults().applied()).isPositive();
        }
    }

    @Test
    void anAccountThatTakesSmallBlocksOnlyGetsThem() throws Exception {
        Rules rules = new Rules(Duration.ofMinutes(10), 1000, 100_000, 50_000);
        try (SimulatedAccount account =
                SimulatedAccount.start(AccountOptions.defaults().with(rules))) {
            deliver(account, EncryptionScheme.AUTO, Rig.random(6 * BLOCK));
        }
    }

    @Test
    void tokensThatAreTakenBackOnTheWayAreReplaced() throws Exception {
        try (SimulatedAccount account = SimulatedAccount.start(AccountOptions.defaults())) {
            AtomicBoolean revoked = new AtomicBoolean();
            Watched revoking =
                    new Watched() {
                        @Override
                        public void sent(long plaintextBytes) {
                            super.sent(plaintextBytes);
                            if (revoked.compareAndSet(false, true)) {
                                account.revokeTokens();
                            }
                        }
                    };
            deliver(account, EncryptionScheme.AUTO, Rig.random(6 * BLOCK), revoking);
        }
    }

    private void deliver(SimulatedAccount account, EncryptionScheme scheme, byte[] content)
            throws Exception {
        deliver(account, scheme, content, new Watched());
    }

    private void deliver(
            SimulatedAccount account, EncryptionScheme scheme, byte[] content, Watched watch)
            throws Exception {
        String job = account.post(JobRequest.media(NOON, NOON.plusSeconds(600), "camera"));
        Path journal = Files.createTempDirectory(directory, "journal");
        try (Connected agent = new Connected(account.connectionFile(), journal, BLOCK, scheme)) {
            agent.delivery()
                    .deliver(
                            agent.lock(job),
                            "key",
                            Rig.file(content.length),
                            () -> new ByteArrayInputStream(content),
                            watch);
        }
        List<ch.onsphere.osp.examples.clearance.DeliveredFile> files = account.files(job);
        assertThat(files).hasSize(1);
        assertThat(Files.readAllBytes(files.get(0).content().orElseThrow())).isEqualTo(content);
        assertThat(watch.sent()).isEqualTo(content.length);
    }
}
