package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.AccountOptions.Certificate;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.kit.testing.TestAuthority;
import ch.onsphere.osp.kit.testing.TestAuthority.SelfSigned;
import ch.onsphere.osp.kit.testing.TlsFront;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the agent believes to be the account, and what it says when it does not. */
class TrustTest {

    @TempDir Path directory;
    private Bed bed;
    private TlsFront front;

    @AfterEach
    void close() throws IOException {
        bed.close();
        if (front != null) {
            front.close();
        }
    }

    private Bed accountThatShows(Certificate certificate) {
        bed = new Bed(directory, AccountOptions.defaults().withHttps(true).with(certificate));
        bed.source().with("c-1", "Entrance");
        return bed;
    }

    private static Certificate usual() {
        return new Certificate(List.of(), Optional.empty());
    }

    private void isRefusedWith(RecordingHost host, String code, String cure) {
        ConnectionStatus status = host.await(Bed.AGENT, State.OFFLINE);

        assertThat(status.message()).startsWith(code).contains(cure);
        assertThat(status.reason()).isEqualTo(Reason.CERTIFICATE);
        assertThat(status.retrying()).isTrue();
        // Whoever is not believed is shown neither an assertion nor a token.
        assertThat(bed.account().received()).isEmpty();
    }

    @Test
    void anAuthorityOfCertsExternalIsBelieved() {
        RecordingHost host = accountThatShows(usual()).start();

        assertThat(host.await(Bed.AGENT, State.ONLINE).reason()).isEqualTo(Reason.NONE);
        assertThat(bed.done(JobRequest.thumbnail("c-1")).state()).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void anUnknownAuthorityIsRefusedUntilItLiesThere() {
        RecordingHost host = accountThatShows(usual()).host("agent-1");
        host.trust("");
        bed.start(host);
        isRefusedWith(host, "OSP-CL-106", "certs/external");

        host.trust(bed.account().certificateAuthority());

        host.await(Bed.AGENT, State.ONLINE);
    }

    @Test
    void anExpiredCertificateIsToldApart() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        accountThatShows(new Certificate(List.of(), Optional.of(yesterday)));

        isRefusedWith(bed.start(), "OSP-CL-107", "has to renew");
    }

    @Test
    void aCertificateForAnotherHostIsToldApart() {
        accountThatShows(new Certificate(List.of("other.example.org"), Optional.empty()));

        isRefusedWith(bed.start(), "OSP-CL-108", "`address`");
    }

    /** An account that shows a certificate which has signed itself, and lies in certs/external. */
    private RecordingHost selfSigned(Instant end) throws IOException {
        bed = new Bed(directory);
        bed.source().with("c-1", "Entrance");
        SelfSigned own = TestAuthority.selfSigned(end);
        front = TlsFront.before(bed.account().address().getPort(), own.context());
        String account = bed.account().address().toString();
        bed.connectAt(account, front.address())
                .with(", \"assertion\": {\"audience\": [\"%s/connect/token\"]}".formatted(account));
        RecordingHost host = bed.host("agent-1");
        host.trust(own.pem());
        bed.start(host);
        return host;
    }

    @Test
    void aSelfSignedCertificateOfCertsExternalIsBelieved() throws IOException {
        RecordingHost host = selfSigned(Instant.now().plus(Duration.ofDays(300)));

        host.await(Bed.AGENT, State.ONLINE);
    }

    @Test
    void aSelfSignedCertificateThatHasExpiredIsRefusedAlthoughItLiesThere() throws IOException {
        RecordingHost host = selfSigned(Instant.now().minus(Duration.ofDays(1)));

        isRefusedWith(host, "OSP-CL-107", "replaced there");
        assertThat(host.await(Bed.AGENT, State.OFFLINE).message())
                .contains("CN=localhost", "valid until");
    }
}
