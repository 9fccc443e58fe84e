package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.kit.testing.TestAuthority;
import ch.onsphere.osp.kit.testing.TlsFront;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom the module believes, what it says when it does not, and that it warns ahead. */
class TrustTest {

    private static final String GATE = "root.vms.gate";
    private static final String PIN = "\"certificate\": \"ca.pem\"";

    private static final String GAUGE = "milestone.certificate.days{server=root.vms}";

    private final TestAuthority authority = TestAuthority.named("Our authority");
    private final Instant now = Instant.now();
    private final Bed bed = new Bed();
    private TlsFront front;

    @AfterEach
    void close() throws IOException {
        bed.close();
        if (front != null) {
            front.close();
        }
    }

    /** A site that shows this, and a file with that certificate, which is pinned. */
    private Bed pinned(String pem, SSLContext shown) throws IOException {
        SimulatedSite site = bed.site(Bed.options().withHttps(false));
        front = TlsFront.before(site.address().getPort(), shown);
        bed.host().trust("ca.pem", pem);
        return bed.serverAt("root.vms", front.address(), PIN).output(GATE, "root.vms", Bed.GATE_ID);
    }

    private SSLContext valid() {
        return authority.serverUntil(now.plus(Duration.ofDays(300)));
    }

    private void isRefusedWith(String code, String word) {
        ConnectionStatus status = bed.host().await("root.vms", State.OFFLINE);

        assertThat(status.message()).startsWith(code).contains(word);
        assertThat(status.reason()).isEqualTo(Reason.CERTIFICATE);
        assertThat(status.retrying()).isTrue();
    }

    @Test
    void anExpiredCertificateIsToldWithItsEnd() throws IOException {
        Instant end = now.minus(Duration.ofDays(2));
        pinned(authority.pem(), authority.serverUntil(end)).start();

        isRefusedWith("OSP-MS-107", end.toString().substring(0, 10));
    }

    @Test
    void aCertificateOfTomorrowIsToldApart() throws IOException {
        Instant begin = now.plus(Duration.ofDays(1));
        pinned(authority.pem(), authority.server(begin, begin.plus(Duration.ofDays(9)))).start();

        isRefusedWith("OSP-MS-117", begin.toString().substring(0, 10));
    }

    @Test
    void anUnknownAuthorityIsNamedSoThatItCanBeFetched() throws IOException {
        TestAuthority other = TestAuthority.named("Another authority");
        pinned(other.pem(), valid()).start();

        isRefusedWith("OSP-MS-106", "CN=Our authority");
    }

    @Test
    void aSelfSignedCertificateIsTrustedOnceItLiesThere() throws IOException {
        var own = TestAuthority.selfSigned(now.plus(Duration.ofDays(300)));
        pinned(own.pem(), own.context()).start();

        bed.host().await("root.vms", State.ONLINE);
    }

    @Test
    void aSelfSignedCertificateThatHasExpiredIsRefusedAlthoughItLiesThere() throws IOException {
        var own = TestAuthority.selfSigned(now.minus(Duration.ofDays(1)));
        pinned(own.pem(), own.context()).start();

        isRefusedWith("OSP-MS-107", "CN=localhost");
    }

    @Test
    void aFileThatIsMissingIsToldApartFromOneWithoutACertificate() throws IOException {
        pinned("", valid());
        String other = front.address().replace("localhost", "127.0.0.1");
        bed.serverAt("root.other", other, "\"certificate\": \"cb.pem\"");
        bed.start();

        ConnectionStatus empty = bed.host().await("root.vms", State.OFFLINE);
        ConnectionStatus missing = bed.host().await("root.other", State.OFFLINE);
        bed.host().trust("ca.pem", authority.pem());

        assertThat(empty.message()).startsWith("OSP-MS-003").contains("ca.pem");
        assertThat(missing.message()).startsWith("OSP-MS-002").contains("cb.pem", "ca.pem");
        assertThat(missing.reason()).isEqualTo(Reason.CONFIGURATION);
        bed.host().await("root.vms", State.ONLINE);
    }

    @Test
    void aChangedFileEndsConnectionsThatAreOpenAlready() throws IOException {
        ManualTime time = new ManualTime(now);
        pinned(authority.pem(), valid()).at(time).start();
        bed.host().await("root.vms", State.ONLINE);
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);

        bed.host().trust("ca.pem", TestAuthority.named("Another authority").pem());
        time.advance(Duration.ofSeconds(30));
        isRefusedWith("OSP-MS-106", "CN=Our authority");

        bed.host().trust("ca.pem", authority.pem());
        time.advance(Duration.ofSeconds(1));
        bed.host().await("root.vms", State.ONLINE);
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
    }

    @Test
    void aFileThatGoesAwayEndsConnectionsToo() throws IOException {
        ManualTime time = new ManualTime(now);
        pinned(authority.pem(), valid()).at(time).start();
        bed.host().await("root.vms", State.ONLINE);

        bed.host().trust("ca.pem", "");
        time.advance(Duration.ofSeconds(30));

        assertThat(bed.host().await("root.vms", State.OFFLINE).message()).startsWith("OSP-MS-003");
    }

    @Test
    void aCertificateThatEndsWithinAMonthIsReportedInWordsAndAsANumber() throws IOException {
        pinned(authority.pem(), authority.serverUntil(now.plus(Duration.ofDays(29)))).start();

        ConnectionStatus status = bed.host().await("root.vms", State.ONLINE);

        assertThat(status.message()).contains("CN=localhost", "ends in 28 days");
        assertThat(bed.host().gauges().get(GAUGE).getAsDouble()).isBetween(28.9, 29.0);
        bed.module().close();
        assertThat(bed.host().gauges()).isEmpty();
    }

    @Test
    void aCertificateThatLastsIsNotTalkedAbout() throws IOException {
        pinned(authority.pem(), valid()).start();

        assertThat(bed.host().await("root.vms", State.ONLINE).message()).doesNotContain("ends");
        assertThat(bed.host().gauges().get(GAUGE).getAsDouble()).isBetween(299.9, 300.0);
    }
}
