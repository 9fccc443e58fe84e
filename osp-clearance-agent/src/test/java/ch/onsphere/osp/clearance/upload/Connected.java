package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.clearance.HurriedTime;
import ch.onsphere.osp.clearance.account.ConnectionFile;
import ch.onsphere.osp.clearance.account.ConnectionFileReader;
import ch.onsphere.osp.clearance.configuration.AssertionAlgorithm;
import ch.onsphere.osp.clearance.configuration.AssertionSettings;
import ch.onsphere.osp.clearance.configuration.DeliverySettings;
import ch.onsphere.osp.clearance.configuration.EncryptionScheme;
import ch.onsphere.osp.clearance.connection.AuthorisedHttp;
import ch.onsphere.osp.clearance.connection.TokenSource;
import ch.onsphere.osp.clearance.http.ServiceHttpClient;
import ch.onsphere.osp.clearance.http.Trust;
import ch.onsphere.osp.clearance.profile.Profile;
import ch.onsphere.osp.clearance.profile.ProfileReader;
import ch.onsphere.osp.clearance.registry.AgentIdentity;
import ch.onsphere.osp.clearance.registry.FileRegistry;
import ch.onsphere.osp.clearance.registry.JobRegistry;
import ch.onsphere.osp.clearance.registry.LockedJob;
import ch.onsphere.osp.clearance.registry.Retries;
import ch.onsphere.osp.kit.configuration.Report;
import ch.onsphere.osp.kit.time.Backoff;
import ch.onsphere.osp.kit.time.TimeSource;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A delivery that is connected to an account, as the agent connects it, and waits for nothing. */
final class Connected implements AutoCloseable {

    private static final AssertionSettings ASSERTION =
            new AssertionSettings(
                    AssertionAlgorithm.RS256,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Duration.ofMinutes(5));

    private final TimeSource time = new HurriedTime();
    private final ServiceHttpClient http;
    private final JobRegistry jobs;
    private final StreamingDelivery delivery;

    Connected(String connectionFile, Path directory, int blockSize, EncryptionScheme scheme) {
        ConnectionFile account =
                ConnectionFileReader.read(connectionFile, new Report("test").root()).orElseThrow();
        http =
                new ServiceHttpClient(
                        time,
                        new Trust(new NoCertificates()),
                        Optional.empty(),
                        Duration.ofSeconds(10),
                        8);
        AuthorisedHttp authorised =
                new AuthorisedHttp(http, new TokenSource(http, () -> account, ASSERTION, time));
        AgentIdentity identity =
                new AgentIdentity(account.agentBase().orElseThrow(), account.tenantId(), "agent-1");
        Profile profile = ProfileReader.assumed();
        Retries retries =
                new Retries(
                        time,
                        new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), Math::random),
                        Duration.ofSeconds(30));
        jobs = new JobRegistry(authorised, profile, identity, retries, time);
        DeliverySettings settings =
                new DeliverySettings(
                        scheme, blockSize, 4, 2, List.of(), ZoneOffset.UTC, Optional.empty());
        delivery =
                StreamingDelivery.of(
                        settings,
                        account.encryptionDisabled(),
                        account.key().reveal(),
                        directory,
                        new FileRegistry(authorised, profile, identity, retries),
                        time);
    }

    /** Locks the only job, or again one that this agent holds already. */
    LockedJob lock(String jobId) throws InterruptedException {
        return jobs.lock(Rig.job(jobId).job()).orElseThrow().job();
    }

    StreamingDelivery delivery() {
        return delivery;
    }

    @Override
    public void close() {
        delivery.close();
        http.close();
        time.close();
    }

    /** A simulated account speaks plain HTTP here. */
    private static final class NoCertificates implements Certificates {

        @Override
        public List<X509Certificate> all() {
            return List.of();
        }

        @Override
        public List<X509Certificate> ofFile(String fileName) {
            return List.of();
        }

        @Override
        public List<String> fileNames() {
            return List.of();
        }
    }
}
