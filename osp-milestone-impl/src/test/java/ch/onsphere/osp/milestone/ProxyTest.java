package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.kit.testing.TestProxy;
import ch.onsphere.osp.kit.testing.TestProxy.Scheme;
import ch.onsphere.osp.kit.testing.Until;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A server behind a proxy, and what is said when the proxy is in the way. */
class ProxyTest {

    private static final String GATE = "root.vms.gate";
    private static final String USER = "proxy-user";
    private static final String PASSWORD = "pr&xy \\\"pass: #1";
    private static final String SIGN_IN =
            "\"username\": \"" + USER + "\", \"password\": \"" + PASSWORD + "\"";

    private final Bed bed = new Bed();
    private TestProxy proxy;

    @AfterEach
    void close() throws IOException {
        bed.close();
        if (proxy != null) {
            proxy.close();
        }
    }

    private TestProxy proxy(Scheme scheme) throws IOException {
        proxy = TestProxy.start(scheme, USER, PASSWORD.replace("\\", ""));
        return proxy;
    }

    private Bed behind(String address, SimulatedSite site, String... members) {
        String more = members.length == 0 ? "" : ", " + String.join(", ", members);
        return bed.server(
                        "root.vms",
                        site,
                        "\"proxy\": {\"address\": \"" + address + "\"" + more + "}")
                .output(GATE, "root.vms", Bed.GATE_ID);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void aServerIsReachedThroughATunnelThatShowsTheProxyNothing(Scheme scheme) throws IOException {
        SimulatedSite site = bed.site(Bed.options());
        String[] members = scheme == Scheme.NONE ? new String[0] : new String[] {SIGN_IN};
        behind(proxy(scheme).address(), site, members).start();

        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);

        assertThat(site.events()).hasSize(1);
        assertThat(proxy.heads())
                .isNotEmpty()
                .allSatisfy(
                        head ->
                                assertThat(head)
                                        .startsWith("CONNECT localhost:" + site.address().getPort())
                                        .doesNotContain("Bearer"));
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void aServerWithoutTlsIsReachedByItsWholeAddress(Scheme scheme) throws IOException {
        SimulatedSite site = bed.site(Bed.options().withHttps(false));
        String[] members = scheme == Scheme.NONE ? new String[0] : new String[] {SIGN_IN};
        behind(proxy(scheme).address(), site, members).start();

        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);

        assertThat(site.events()).hasSize(1);
        assertThat(proxy.heads())
                .anySatisfy(head -> assertThat(head).startsWith("POST " + site.address()));
        assertThat(site.received())
                .allSatisfy(
                        request ->
                                assertThat(request.toString().toLowerCase(Locale.ROOT))
                                        .doesNotContain("proxy-authorization"));
    }

    @ParameterizedTest
    @CsvSource({"true, BASIC", "true, DIGEST", "false, BASIC", "false, DIGEST"})
    void aWrongPasswordOfTheProxyIsToldApartAndNotTriedAgainAndAgain(boolean https, Scheme scheme)
            throws IOException {
        ManualTime time = new ManualTime();
        SimulatedSite site = bed.site(Bed.options().withHttps(https));
        String wrong = "\"username\": \"" + USER + "\", \"password\": \"hunter2\"";
        behind(proxy(scheme).address(), site, wrong).at(time).start();

        ConnectionStatus status = bed.host().await("root.vms", State.OFFLINE);
        int asked = proxy.heads().size();
        time.advance(Duration.ofMinutes(14));

        assertThat(status.message())
                .startsWith("OSP-MS-131")
                .contains(proxy.address())
                .doesNotContain("hunter2");
        assertThat(status.reason()).isEqualTo(Reason.CREDENTIALS);
        assertThat(proxy.heads()).hasSize(asked);
        assertThat(site.received()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Scheme.class,
            names = {"BASIC", "DIGEST"})
    void aPasswordOfTheProxyMendedInItsFileIsTriedAtOnceAndNoOtherTwice(
            Scheme scheme, @TempDir Path directory) throws IOException {
        Path ofProxy = Files.writeString(directory.resolve("proxy"), "mistyped");
        Path ofSite = Files.writeString(directory.resolve("site"), "mistyped");
        ManualTime time = new ManualTime();
        SimulatedSite site = bed.site(Bed.options());
        bed.at(time)
                .serverWith(
                        "root.vms",
                        site.address().toString(),
                        "{\"username\": \"onsphere\", \"password\": \"${file:" + ofSite + "}\"}",
                        "\"proxy\": {\"address\": \""
                                + proxy(scheme).address()
                                + "\", \"username\": \""
                                + USER
                                + "\", \"password\": \"${file:"
                                + ofProxy
                                + "}\"}")
                .start();
        bed.host().await("root.vms", State.OFFLINE);
        int asked = proxy.heads().size();

        // The proxy has nothing to do with this one.
        Files.writeString(ofSite, Bed.PASSWORD);
        time.advance(Duration.ofMinutes(10));
        assertThat(proxy.heads()).hasSize(asked);

        Files.writeString(ofProxy, PASSWORD.replace("\\", ""));
        Until.holds(
                "it is found",
                () -> {
                    time.advance(Duration.ofSeconds(1));
                    return site.tokens().issued() == 1;
                });
        bed.host().await("root.vms", State.ONLINE);
    }

    @Test
    void aProxyThatAsksWhereNothingIsConfiguredIsToldApart() throws IOException {
        behind(proxy(Scheme.BASIC).address(), bed.site(Bed.options())).start();

        assertThat(bed.host().await("root.vms", State.OFFLINE).message()).startsWith("OSP-MS-131");
    }

    @Test
    void aPasswordChangedAtTheProxyWhileTheTokenLastsPausesThisServer() throws IOException {
        ManualTime time = new ManualTime();
        SimulatedSite site = bed.site(Bed.options());
        behind(proxy(Scheme.NONE).address(), site).at(time).start();
        bed.host().await("root.vms", State.ONLINE);

        proxy.answerWith(407);
        proxy.cut();
        time.advance(Duration.ofSeconds(30));
        ConnectionStatus status =
                bed.host()
                        .await(
                                "root.vms",
                                each -> {
                                    time.advance(Duration.ofSeconds(1));
                                    return each.message().startsWith("OSP-MS-131");
                                });
        proxy.answerWith(0);
        time.advance(Duration.ofMinutes(15));

        assertThat(status.state()).isEqualTo(State.OFFLINE);
        bed.host().await("root.vms", State.ONLINE);
    }

    @ParameterizedTest
    @CsvSource({"403, OSP-MS-132", "500, OSP-MS-132", "502, OSP-MS-133", "504, OSP-MS-133"})
    void aProxyThatOpensNoWayIsToldApart(int answer, String code) throws IOException {
        proxy(Scheme.NONE).answerWith(answer);
        behind(proxy.address(), bed.site(Bed.options())).start();

        ConnectionStatus status = bed.host().await("root.vms", State.OFFLINE);

        assertThat(status.message()).startsWith(code).contains(proxy.address());
        assertThat(status.reason()).isEqualTo(Reason.NETWORK);
        proxy.answerWith(0);
        bed.host().await("root.vms", State.ONLINE);
    }

    @Test
    void aServerThatIsAwayIsToldApartFromAProxyThatIs() throws IOException {
        SimulatedSite site = bed.site(Bed.options());
        behind(proxy(Scheme.NONE).address(), site).checkingEvery(Duration.ofMillis(50)).start();
        bed.host().await("root.vms", State.ONLINE);

        site.stop();
        assertThat(
                        bed.host()
                                .await(
                                        "root.vms",
                                        status -> status.message().startsWith("OSP-MS-133"))
                                .reason())
                .isEqualTo(Reason.NETWORK);
        proxy.close();
        assertThat(
                        bed.host()
                                .await(
                                        "root.vms",
                                        status -> status.message().startsWith("OSP-MS-130"))
                                .message())
                .contains(proxy.address());
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:1", "http://no-such-proxy.invalid:3128"})
    void aProxyThatIsAwayIsToldApart(String address) {
        behind(address, bed.site(Bed.options())).start();

        assertThat(bed.host().await("root.vms", State.OFFLINE).message())
                .startsWith("OSP-MS-130")
                .contains(address);
    }

    @ParameterizedTest
    @CsvSource({"localhost", "LOCALHOST"})
    void aServerOnTheBypassListIsReachedWithoutTheProxy(String bypass) throws IOException {
        behind(
                        proxy(Scheme.NONE).address(),
                        bed.site(Bed.options()),
                        "\"bypass\": [\"10.0.0.0/8\", \"" + bypass + "\"]")
                .start();

        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
        assertThat(proxy.heads()).isEmpty();
    }

    @Test
    void eachServerHasAProxyOfItsOwn() throws IOException {
        SimulatedSite one = bed.site(Bed.options());
        SimulatedSite two = bed.site(Bed.options());
        behind(proxy(Scheme.NONE).address(), one).server("root.two", two).start();

        bed.host().await("root.vms", State.ONLINE);
        bed.host().await("root.two", State.ONLINE);

        assertThat(proxy.heads())
                .noneMatch(head -> head.contains(":" + two.address().getPort() + " "));
    }
}
