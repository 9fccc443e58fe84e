package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.kit.testing.LeapingTime;
import ch.onsphere.osp.kit.testing.TestProxy;
import ch.onsphere.osp.kit.testing.TestProxy.Scheme;
import ch.onsphere.osp.kit.testing.Until;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An account behind a proxy, and what is said when the proxy is in the way. */
class ProxyTest {

    private static final String USER = "proxy-user";
    private static final String PASSWORD = "pr&xy pass: #1";
    private static final String SIGN_IN =
            ", \"username\": \"" + USER + "\", \"password\": \"" + PASSWORD + "\"";

    @TempDir Path directory;
    private final OwnLog log = new OwnLog();
    private final LeapingTime time = new LeapingTime();
    private TestProxy proxy;
    private Bed bed;

    @BeforeEach
    void begin() throws IOException {
        log.open();
        proxy = TestProxy.start(Scheme.BASIC, USER, PASSWORD);
    }

    @AfterEach
    void end() throws IOException {
        bed.close();
        proxy.close();
        log.close();
        assertThat(log.lines()).noneMatch(line -> line.contains(PASSWORD));
    }

    private RecordingHost behind(String address, boolean https, String members) {
        bed =
                new Bed(directory, AccountOptions.defaults().withHttps(https))
                        .with(() -> time)
                        .with(", \"proxy\": {\"address\": \"" + address + "\"" + members + "}");
        bed.source().with("c-1", "Entrance");
        return bed.start();
    }

    @Test
    void anAccountIsReachedThroughATunnelThatShowsTheProxyNothing() {
        var unused = behind(proxy.address(), true, SIGN_IN);

        assertThat(bed.done(JobRequest.thumbnail("c-1")).state()).isEqualTo(JobState.COMPLETED);
        assertThat(proxy.heads())
                .isNotEmpty()
                .allSatisfy(
                        head ->
                                assertThat(head)
                                        .startsWith(
                                                "CONNECT localhost:"
                                                        + bed.account().address().getPort())
                                        .doesNotContain("Bearer"));
    }

    @Test
    void anAccountWithoutTlsIsReachedByItsWholeAddressAndDoesNotLearnThePassword() {
        var unused = behind(proxy.address(), false, SIGN_IN);

        assertThat(bed.done(JobRequest.thumbnail("c-1")).state()).isEqualTo(JobState.COMPLETED);
        assertThat(proxy.heads())
                .anySatisfy(head -> assertThat(head).startsWith("POST " + bed.account().address()));
        assertThat(bed.account().received())
                .noneMatch(request -> request.headers().containsKey("proxy-authorization"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProxyThatAsksForAPasswordIsToldApartFromTheAccount(boolean https) {
        RecordingHost host = behind(proxy.address(), https, "");

        ConnectionStatus status = host.await(Bed.AGENT, State.OFFLINE);

        assertThat(status.message())
                .startsWith("OSP-CL-131")
                .contains(proxy.address(), "`username` and `password` of `proxy`");
        assertThat(status.reason()).isEqualTo(Reason.CONFIGURATION);
        assertThat(bed.account().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWrongPasswordOfTheProxyIsNotTriedAgainAndAgain(boolean https) {
        RecordingHost host =
                behind(
                        proxy.address(),
                        https,
                        ", \"username\": \"" + USER + "\", \"password\": \"hunter2\"");

        ConnectionStatus status = host.await(Bed.AGENT, State.OFFLINE);
        int asked = proxy.heads().size();
        long looked = host.count("clearance.polls");
        Until.holds("looked again", () -> host.count("clearance.polls") > looked + 1);

        assertThat(status.message()).startsWith("OSP-CL-131").doesNotContain("hunter2");
        assertThat(proxy.heads()).hasSize(asked);
        assertThat(log.lines()).noneMatch(line -> line.contains("hunter2"));
    }

    @ParameterizedTest
    @CsvSource({"403, OSP-CL-132", "500, OSP-CL-132", "502, OSP-CL-133", "504, OSP-CL-133"})
    void aProxyThatOpensNoWayIsToldApart(int answer, String code) {
        proxy.answerWith(answer);
        RecordingHost host = behind(proxy.address(), true, SIGN_IN);

        ConnectionStatus status = host.await(Bed.AGENT, State.OFFLINE);

        assertThat(status.message()).startsWith(code).contains(proxy.address());
        assertThat(status.reason()).isEqualTo(Reason.NETWORK);
        proxy.answerWith(0);
        new FailedLooks(time, host).passUntilOnline();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1", "http://no-such-proxy.invalid:3128"})
    void aProxyThatIsAwayIsToldApart(String address) {
        RecordingHost host = behind(address, true, SIGN_IN);

        assertThat(host.await(Bed.AGENT, State.OFFLINE).message())
                .startsWith("OSP-CL-130")
                .contains(address);
    }

    @Test
    void anAccountOnTheBypassListIsReachedWithoutTheProxy() {
        var unused =
                behind(
                        proxy.address(),
                        true,
                        SIGN_IN + ", \"bypass\": [\"10.0.0.0/8\", \"LOCALHOST\"]");

        assertThat(bed.done(JobRequest.thumbnail("c-1")).state()).isEqualTo(JobState.COMPLETED);
        assertThat(proxy.heads()).isEmpty();
    }
}
