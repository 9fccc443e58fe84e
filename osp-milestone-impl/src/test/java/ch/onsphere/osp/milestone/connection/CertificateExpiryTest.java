package ch.onsphere.osp.milestone.connection;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.kit.testing.CapturedLog;
import ch.onsphere.osp.kit.testing.TestAuthority;
import ch.onsphere.osp.kit.testing.TlsFront;
import ch.onsphere.osp.kit.time.SystemTime;
import ch.onsphere.osp.milestone.ManualTime;
import ch.onsphere.osp.milestone.http.Routes;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.http.ServerRoute;
import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Day by day, with a certificate that a real server has shown. */
class CertificateExpiryTest implements Meters {

    private final Instant now = Instant.now();
    private final ManualTime time = new ManualTime(now);
    private final TestAuthority authority = TestAuthority.named("Our authority");
    private final CapturedLog log = new CapturedLog(CertificateExpiry.class);
    private DoubleSupplier days;

    @AfterEach
    void close() {
        log.close();
    }

    /** A route on which one answer came from a server whose certificate ends then. */
    private ServerRoute shown(Duration left) throws IOException {
        ServerRoute route = Routes.trusting(authority.pem());
        try (SimulatedSite site = SimulatedSite.start(SiteOptions.defaults().withHttps(false));
                TlsFront front =
                        TlsFront.before(
                                site.address().getPort(), authority.serverUntil(now.plus(left)));
                SystemTime sockets = new SystemTime("test-timer");
                ServerHttpClient client =
                        new ServerHttpClient(sockets, route, Duration.ofSeconds(10), 1)) {
            URI uri = URI.create(front.address() + "/api/.well-known/uris");
            assertThat(client.get(uri, Optional.empty(), 100_000).status()).isEqualTo(200);
        }
        return route;
    }

    private CertificateExpiry expiry(ServerRoute route) {
        return new CertificateExpiry(new ItemId("root.vms"), route, this, time);
    }

    @Test
    void thirtyDaysAheadItBegins() throws IOException {
        CertificateExpiry expiry = expiry(shown(Duration.ofDays(32)));

        assertThat(expiry.warning()).isEmpty();
        time.advance(Duration.ofDays(2));

        assertThat(expiry.warning().orElseThrow()).contains("CN=localhost", "ends in 29 days");
        assertThat(days.getAsDouble()).isBetween(29.9, 30.0);
    }

    @Test
    void theLogHasItOnceADay() throws IOException {
        CertificateExpiry expiry = expiry(shown(Duration.ofDays(20)));

        for (int hour = 0; hour < 48; hour++) {
            assertThat(expiry.warning()).isPresent();
            time.advance(Duration.ofHours(1));
        }

        assertThat(log.told(Level.WARN))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each).contains("root.vms", "ends in"));
        assertThat(log.told(Level.WARN).get(0)).contains("ends in 19 days");
    }

    @Test
    void afterTheEndThatIsWhatItSays() throws IOException {
        CertificateExpiry expiry = expiry(shown(Duration.ofDays(1)));
        time.advance(Duration.ofDays(2));

        assertThat(expiry.warning().orElseThrow()).contains("ended on");
        assertThat(days.getAsDouble()).isNegative();
    }

    @Test
    void nothingIsSaidBeforeAConnectionWasMade() {
        CertificateExpiry expiry = expiry(Routes.direct());

        assertThat(expiry.warning()).isEmpty();
        assertThat(days.getAsDouble()).isNaN();
    }

    @Override
    public Counter counter(String name, Map<String, String> labels) {
        throw new AssertionError(name);
    }

    @Override
    public Timer timer(String name, Map<String, String> labels) {
        throw new AssertionError(name);
    }

    @Override
    public Registration gauge(String name, Map<String, String> labels, DoubleSupplier number) {
        days = number;
        return () -> {};
    }
}
