package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.Gateway;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.kit.testing.LeapingTime;
import ch.onsphere.osp.kit.testing.Until;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the module finds a gateway, and what it says when there is none. */
class GatewayTest {

    private static final String GATE = "root.vms.gate";
    private static final String DISCOVERY = "/api/.well-known";

    private final Bed bed = new Bed();

    @AfterEach
    void close() {
        bed.close();
    }

    private ConnectionStatus offline(SimulatedSite site) {
        bed.server("root.vms", site).output(GATE, "root.vms", Bed.GATE_ID).start();
        return bed.host().await("root.vms", State.OFFLINE);
    }

    /** No answer comes, and as much time passes as it takes to see that. */
    private ConnectionStatus offlineAfterSilence(Runnable start) {
        ManualTime waiting = new ManualTime();
        bed.waitingAt(waiting);
        start.run();
        Until.holds(
                "the silence is noticed",
                () -> {
                    waiting.advance(Duration.ofSeconds(1));
                    return bed.host().history().stream()
                            .anyMatch(status -> status.state() == State.OFFLINE);
                });
        return bed.host().await("root.vms", State.OFFLINE);
    }

    static Stream<Arguments> brokenGateways() {
        return Stream.of(
                Arguments.of(Fault.html(404), "OSP-MS-110"),
                Arguments.of(Fault.status(404), "OSP-MS-110"),
                Arguments.of(Fault.status(502), "OSP-MS-111"),
                Arguments.of(Fault.status(503), "OSP-MS-111"),
                Arguments.of(Fault.status(504), "OSP-MS-111"),
                Arguments.of(Fault.html(200), "OSP-MS-112"),
                Arguments.of(Fault.junk(), "OSP-MS-112"),
                Arguments.of(Fault.empty(), "OSP-MS-112"),
                Arguments.of(Fault.oversize(1 << 20), "OSP-MS-113"),
                Arguments.of(Fault.redirect("https://elsewhere.example/"), "OSP-MS-114"),
                Arguments.of(Fault.status(500), "OSP-MS-115"),
                Arguments.of(Fault.status(401), "OSP-MS-112"),
                Arguments.of(Fault.status(403), "OSP-MS-112"),
                Arguments.of(Fault.tooManyRequests(Duration.ofSeconds(1)), "OSP-MS-116"),
                Arguments.of(Fault.reset(10), "OSP-MS-105"));
    }

    @ParameterizedTest
    @MethodSource("brokenGateways")
    void eachWayInWhichAGatewayCanBeBrokenIsToldApart(Fault fault, String code) {
        SimulatedSite site = bed.site(Bed.options());
        site.faults().add(fault.on("GET", DISCOVERY));

        ConnectionStatus status = offline(site);
        site.faults().clear();

        assertThat(status.message()).startsWith(code);
        assertThat(status.retrying()).isTrue();
        bed.host().await("root.vms", State.ONLINE);
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
    }

    static Stream<Fault> silentGateways() {
        return Stream.of(Fault.blackHole(), Fault.delay(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @MethodSource("silentGateways")
    void aGatewayThatDoesNotAnswerInTimeIsToldApart(Fault fault) {
        SimulatedSite site = bed.site(Bed.options());
        site.faults().add(fault.on("GET", DISCOVERY));
        bed.server("root.vms", site).output(GATE, "root.vms", Bed.GATE_ID);

        ConnectionStatus status = offlineAfterSilence(bed::start);
        site.faults().clear();

        assertThat(status.message()).startsWith("OSP-MS-104");
        assertThat(status.retrying()).isTrue();
    }

    @Test
    void aWrongContentTypeDoesNotMatterWhenTheContentIsRight() {
        SimulatedSite site = bed.site(Bed.options());
        site.faults().add(Fault.wrongContentType().on("GET", DISCOVERY));
        bed.server("root.vms", site).start();

        bed.host().await("root.vms", State.ONLINE);
    }

    @Test
    void aHostThatRefusesConnectionsComesBack() {
        SimulatedSite site = bed.site(Bed.options());
        site.stop();

        ConnectionStatus status = offline(site);
        site.startAgain();

        assertThat(status.message()).startsWith("OSP-MS-102");
        assertThat(status.reason()).isEqualTo(Reason.NETWORK);
        bed.host().await("root.vms", State.ONLINE);
    }

    @Test
    void aHostWithoutAnAddressIsToldApart() {
        bed.serverAt("root.vms", "https://no-such-host.invalid").start();

        assertThat(bed.host().await("root.vms", State.OFFLINE).message()).startsWith("OSP-MS-101");
    }

    @Test
    void gatewaysWithNamesOfAnotherNetworkDoNotMatterWhileTheHostAnswers() {
        SimulatedSite site =
                bed.site(
                        Bed.options()
                                .withGateways(
                                        Gateway.elsewhere("https://win-internal-01.invalid/API/")));
        bed.server("root.vms", site).output(GATE, "root.vms", Bed.GATE_ID).start();

        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
        assertThat(bed.host().await("root.vms", State.ONLINE).message())
                .doesNotContain("win-internal-01");
    }

    @Test
    void anotherGatewayOfTheSiteIsUsedWhenTheConfiguredHostFails() {
        SimulatedSite other = bed.site(Bed.options());
        SimulatedSite site =
                bed.site(
                        Bed.options()
                                .withGateways(
                                        Gateway.own(),
                                        Gateway.elsewhere("https://win-internal-01.invalid/API/"),
                                        Gateway.broken(503),
                                        Gateway.elsewhere(other.address() + "/API/")));
        bed.server("root.vms", site).output(GATE, "root.vms", Bed.GATE_ID).start();
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);

        site.faults().add(Fault.status(503));

        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
        assertThat(other.events()).hasSize(1);
        assertThat(
                        bed.host()
                                .await("root.vms", status -> status.message().contains("fails"))
                                .state())
                .isEqualTo(State.ONLINE);
    }

    @Test
    void aVersionWithoutTheEventsApiIsReportedAsSuch() {
        SimulatedSite site = bed.site(Bed.options().withProductVersion("23.1.5804.1"));
        bed.server("root.vms", site).output(GATE, "root.vms", Bed.GATE_ID).start();

        ConnectionStatus status = bed.host().await("root.vms", State.DEGRADED);

        assertThat(status.message()).contains("OSP-MS-120", "23.1.5804.1", "2023 R2");
        assertThat(((Failed) bed.trigger(GATE)).code()).isEqualTo("OSP-MS-120");
    }

    @Test
    void aSiteThatWasUpdatedBetweenTwoLooksIsRecognised() {
        LeapingTime time = new LeapingTime();
        SimulatedSite old = bed.site(Bed.options().withProductVersion("23.1.5804.1"));
        bed.at(time)
                .checkingEvery(Duration.ofMinutes(1))
                .server("root.vms", old)
                .output(GATE, "root.vms", Bed.GATE_ID)
                .start();
        bed.host().await("root.vms", State.DEGRADED);
        old.close();
        bed.site(Bed.options().withPort(old.address().getPort()));

        time.leap(Duration.ofMinutes(1));

        bed.host().await("root.vms", State.ONLINE);
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
    }

    @Test
    void aManagementServerBeforeGatewaysExistedTellsItsVersion() {
        SimulatedSite site = bed.site(Bed.options().withProductVersion("21.2.1.1"));

        assertThat(offline(site).message()).contains("OSP-MS-120", "21.2.1.1");
    }

    @Test
    void anUntrustedCertificateIsReportedAndNothingIsSent() {
        SimulatedSite site = SimulatedSite.start(Bed.options());
        try (site) {
            bed.server("root.vms", site).start();

            ConnectionStatus status = bed.host().await("root.vms", State.OFFLINE);

            assertThat(status.message()).startsWith("OSP-MS-106");
            assertThat(status.reason()).isEqualTo(Reason.CERTIFICATE);
            assertThat(site.received()).isEmpty();
        }
    }

    @Test
    void aCertificateThatIsAddedLaterIsFoundWithoutARestart() {
        try (SimulatedSite site = SimulatedSite.start(Bed.options())) {
            bed.server("root.vms", site, "\"certificate\": \"later.pem\"").start();
            assertThat(bed.host().await("root.vms", State.OFFLINE).message())
                    .contains("later.pem", "certs/external");
            bed.host().trust("later.pem", bed.site(Bed.options()).certificateAuthority());
            bed.host().await("root.vms", status -> status.message().startsWith("OSP-MS-106"));

            bed.host().trust("later.pem", site.certificateAuthority());

            bed.host().await("root.vms", State.ONLINE);
        }
    }

    @Test
    void aPinnedAuthorityIsTheOnlyOneTrusted() {
        SimulatedSite one = bed.site(Bed.options());
        SimulatedSite two = bed.site(Bed.options());
        bed.server("root.one", one, "\"certificate\": \"site-1.pem\"")
                .server("root.two", two, "\"certificate\": \"site-1.pem\"")
                .start();

        bed.host().await("root.one", State.ONLINE);
        assertThat(bed.host().await("root.two", State.OFFLINE).message()).startsWith("OSP-MS-106");
    }

    @Test
    void aCertificateOfAnotherHostIsToldApart() throws IOException {
        SimulatedSite site = bed.site(Bed.options());
        try (Forwarder otherAddress = Forwarder.from("127.0.0.2", site.address().getPort())) {
            bed.serverAt("root.vms", "https://127.0.0.2:" + otherAddress.port()).start();

            assertThat(bed.host().await("root.vms", State.OFFLINE).message())
                    .startsWith("OSP-MS-108");
        }
    }

    @Test
    void aServerThatSpeaksNoTlsIsToldApart() {
        SimulatedSite site = bed.site(Bed.options().withHttps(false));
        bed.serverAt("root.vms", "https://localhost:" + site.address().getPort()).start();

        assertThat(bed.host().await("root.vms", State.OFFLINE).message()).startsWith("OSP-MS-109");
    }

    @Test
    void aPortThatAcceptsAndNeverAnswersEndsInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            bed.serverAt("root.vms", "https://localhost:" + silent.getLocalPort());

            assertThat(offlineAfterSilence(bed::start).reason()).isEqualTo(Reason.NETWORK);
        }
    }
}
