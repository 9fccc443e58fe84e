package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.AccountOptions.Certificate;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
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

    @AfterEach
    void close() {
        bed.close();
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
}
