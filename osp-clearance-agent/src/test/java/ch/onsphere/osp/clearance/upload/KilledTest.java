package ch.onsphere.osp.clearance.upload;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.clearance.configuration.EncryptionScheme;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.Operation;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that is killed while it delivers is followed by one that goes on. */
@Timeout(300)
class KilledTest {

    private static final int BLOCKS = 40;
    private static final int SIZE = BLOCKS * ShortLivedMain.BLOCK - 100;
    private static final int DEATHS = 4;
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir private Path directory;

    @ParameterizedTest
    @EnumSource(
            value = EncryptionScheme.class,
            names = {"AZURE_V1", "AZURE_V2"})
    void theFileArrivesOnceAndNothingOfItTwice(EncryptionScheme scheme) throws Exception {
        Random random = new Random(scheme.name().hashCode());
        try (SimulatedAccount account = SimulatedAccount.start(AccountOptions.defaults())) {
            account.faults().add(Fault.delay(Duration.ofMillis(5)).on(Operation.PUT_BLOCK));
            Path connection = directory.resolve("connection.json");
            Files.writeString(connection, account.connectionFile());
            String job = account.post(JobRequest.media(NOON, NOON.plusSeconds(600), "camera"));
            for (int death = 0; death < DEATHS; death++) {
                int last = random.nextInt(BLOCKS / DEATHS) + 1 + death * BLOCKS / DEATHS;
                assertThat(run(connection, job, scheme, last)).isFalse();
            }
            assertThat(run(connection, job, scheme, Integer.MAX_VALUE)).isTrue();

            List<DeliveredFile> files = account.files(job);
            assertThat(files).hasSize(1);
            assertThat(Files.readAllBytes(files.get(0).content().orElseThrow()))
                    .isEqualTo(Rig.random(SIZE));
            // Whatever was on its way at each death, and no more.
            assertThat(account.bytesReceived())
                    .isLessThan(SIZE + DEATHS * 5L * ShortLivedMain.BLOCK);
            assertThat(account.uploads()).isEmpty();
        }
    }

    /** Runs until so many blocks were told of; whether it has come to its end. */
    private boolean run(Path connection, String job, EncryptionScheme scheme, int blocks)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ShortLivedMain.class.getName(),
                                connection.toString(),
                                directory.toString(),
                                job,
                                Integer.toString(SIZE),
                                scheme.name())
                        .redirectErrorStream(true)
                        .start();
        int told = 0;
        StringBuilder said = new StringBuilder();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals("done")) {
                    assertThat(process.waitFor()).isZero();
                    return true;
                }
                said.append(line).append('\n');
                told += line.equals("block") ? 1 : 0;
                if (told >= blocks) {
                    return false;
                }
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        throw new AssertionError("it ended by itself: " + said);
    }
}
