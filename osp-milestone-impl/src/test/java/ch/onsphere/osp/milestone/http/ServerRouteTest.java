package ch.onsphere.osp.milestone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.kit.configuration.Secret;
import ch.onsphere.osp.kit.proxy.ProxyBypass;
import ch.onsphere.osp.kit.proxy.ProxyConfiguration;
import ch.onsphere.osp.kit.testing.TestAuthority;
import ch.onsphere.osp.kit.testing.TestProxy;
import ch.onsphere.osp.kit.testing.TestProxy.Scheme;
import ch.onsphere.osp.kit.time.SystemTime;
import ch.onsphere.osp.milestone.Forwarder;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One way to a server for every library that connects to it. */
class ServerRouteTest {

    private final SimulatedSite site = SimulatedSite.start(SiteOptions.defaults());
    private final URI uri = site.address().resolve("/api/.well-known/uris");

    @AfterEach
    void close() {
        site.close();
    }

    private static HttpResponse<String> ask(ServerRoute route, URI uri)
            throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .sslContext(route.tls())
                .proxy(route.proxySelector())
                .build()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static ProxyConfiguration proxy(TestProxy proxy, Scheme scheme, ProxyBypass... bypass) {
        return new ProxyConfiguration(
                URI.create(proxy.address()),
                scheme == Scheme.NONE
                        ? Optional.empty()
                        : Optional.of(new ProxyConfiguration.Credentials("user", Secret.of("pw"))),
                List.of(bypass));
    }

    private ServerRoute trusting(ProxyConfiguration proxy) {
        return Routes.trusting(Map.of("ca.pem", site.certificateAuthority()), Optional.of(proxy));
    }

    @Test
    void theClientOfTheRuntimeGoesTheSameWay() throws IOException, InterruptedException {
        try (TestProxy proxy = TestProxy.start(Scheme.NONE, "", "")) {
            ServerRoute route = trusting(proxy(proxy, Scheme.NONE));

            assertThat(ask(route, uri).statusCode()).isEqualTo(200);
            assertThat(proxy.heads()).hasSize(1);
        }
    }

    @Test
    void theClientOfTheRuntimeGoesPastTheProxyWhereThatIsSaid()
            throws IOException, InterruptedException {
        try (TestProxy proxy = TestProxy.start(Scheme.NONE, "", "")) {
            ServerRoute route =
                    trusting(proxy(proxy, Scheme.NONE, new ProxyBypass.Host("localhost")));

            assertThat(ask(route, uri).statusCode()).isEqualTo(200);
            assertThat(proxy.heads()).isEmpty();
        }
    }

    @Test
    void theWayToAServerOnTheBypassListAsksForNoPassword() throws IOException {
        try (TestProxy proxy = TestProxy.start(Scheme.BASIC, "user", "pw")) {
            ServerRoute through = trusting(proxy(proxy, Scheme.BASIC));
            ServerRoute past =
                    trusting(proxy(proxy, Scheme.BASIC, new ProxyBypass.Host("localhost")));
            ServerRoute open = trusting(proxy(proxy, Scheme.NONE));

            assertThat(through.signsInToProxyFor(uri)).isTrue();
            assertThat(past.signsInToProxyFor(uri)).isFalse();
            assertThat(open.signsInToProxyFor(uri)).isFalse();
        }
    }

    @Test
    void thePasswordOfTheProxyIsForTheProxyAlone() throws IOException {
        try (TestProxy proxy = TestProxy.start(Scheme.BASIC, "user", "pw")) {
            ServerRoute route = trusting(proxy(proxy, Scheme.BASIC));
            int port = URI.create(proxy.address()).getPort();

            assertThat(route.credentialsFor("localhost", port)).isPresent();
            assertThat(route.credentialsFor("localhost", port + 1)).isEmpty();
            assertThat(route.credentialsFor("elsewhere", port)).isEmpty();
        }
    }

    @Test
    void theClientOfTheRuntimeTellsAWrongHostFromAWrongAuthority()
            throws IOException, InterruptedException {
        ServerRoute right = Routes.trusting(site.certificateAuthority());
        ServerRoute wrong = Routes.trusting(TestAuthority.named("Another").pem());
        try (Forwarder other = Forwarder.from("127.0.0.2", site.address().getPort())) {
            URI elsewhere = URI.create("https://127.0.0.2:" + other.port() + "/");

            assertThat(errorOf(right, elsewhere)).isEqualTo(MilestoneError.CERTIFICATE_OTHER_HOST);
        }
        assertThat(errorOf(wrong, uri)).isEqualTo(MilestoneError.CERTIFICATE_UNKNOWN_AUTHORITY);
    }

    private static MilestoneError errorOf(ServerRoute route, URI uri) {
        IOException failure = catchThrowableOfType(IOException.class, () -> ask(route, uri));
        return MilestoneError.of(route.explain(uri, failure));
    }

    @Test
    void aConnectionThatCouldNotBeTrustedIsGivenBackToThePool() {
        ServerRoute route = Routes.trusting(Map.of("ca.pem", ""), Optional.empty());
        try (SystemTime time = new SystemTime("test-timer");
                ServerHttpClient client =
                        new ServerHttpClient(time, route, Duration.ofSeconds(10), 1)) {
            for (int i = 0; i < 3; i++) {
                OspException failure =
                        catchThrowableOfType(
                                OspException.class, () -> client.get(uri, Optional.empty(), 1000));
                assertThat(MilestoneError.of(failure))
                        .isEqualTo(MilestoneError.CERTIFICATE_FILE_WITHOUT_CERTIFICATE);
            }
        }
    }
}
