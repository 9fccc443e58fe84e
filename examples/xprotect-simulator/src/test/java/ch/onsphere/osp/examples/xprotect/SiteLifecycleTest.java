package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class SiteLifecycleTest {
    private static final String EVENT = "11111111-2222-4333-8444-555555555555";
    private static final SiteOptions OPTIONS =
            SiteOptions.defaults()
                    .withName("North")
                    .withBasicUser("onsphere", "secret")
                    .withUserDefinedEvent(EVENT, "Open gate");

    @Test
    void speaksHttpsWithACertificateOfItsOwnAuthority() {
        try (SimulatedSite site = SimulatedSite.start(OPTIONS)) {
            assertThat(site.address().toString()).matches("https://localhost:\\d+");
            assertThat(site.httpAddress()).isEmpty();
            assertThat(SiteClient.of(site).get("/api/.well-known/uris").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void isNotTrustedByAClientThatDoesNotKnowItsAuthority() throws Exception {
        try (SimulatedSite site = SimulatedSite.start(OPTIONS)) {
            SiteClient stranger = new SiteClient(site.address(), SSLContext.getDefault());

            assertThatThrownBy(() -> stranger.trySend(stranger.request("/api/.well-known/uris")))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void certificateIsValidForTheAddressToo() {
        try (SimulatedSite site = SimulatedSite.start(OPTIONS)) {
            URI byAddress = URI.create("https://127.0.0.1:" + site.address().getPort());
            SiteClient client =
                    new SiteClient(byAddress, SiteClient.trusting(site.certificateAuthority()));

            assertThat(client.get("/api/.well-known/uris").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void speaksPlainHttpWhenAsked() {
        try (SimulatedSite site = SimulatedSite.start(OPTIONS.withHttps(false))) {
            assertThat(site.address().toString()).matches("http://localhost:\\d+");
            assertThat(SiteClient.of(site).get("/api/.well-known/uris").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void speaksBothAtOnceWhenAsked() {
        try (SimulatedSite site = SimulatedSite.start(OPTIONS.withHttpPort(0))) {
            SiteClient client = SiteClient.of(site);
            String plain = site.httpAddress().orElseThrow() + "/api/.well-known/uris";

            assertThat(plain).startsWith("http://");
            assertThat(client.get(plain).body())
                    .isEqualTo(client.get("/api/.well-known/uris").body());
        }
    }

    @Test
    void isRefusedWhileStoppedAndComesBackOnTheSamePortWithItsState() {
        try (SimulatedSite site = SimulatedSite.start(OPTIONS.withHttpPort(0))) {
            SiteClient client = SiteClient.of(site).signedIn("onsphere", "secret");
            URI before = site.address();
            String event = "{\"type\":\"" + EVENT + "\"}";
            client.post("/api/rest/v1/events", event);

            site.stop();

            assertThat(site.isRunning()).isFalse();
            assertThatThrownBy(() -> client.trySend(client.request("/api/rest/v1/sites")))
                    .isInstanceOf(ConnectException.class);

            site.startAgain();

            assertThat(site.isRunning()).isTrue();
            assertThat(site.address()).isEqualTo(before);
            assertThat(client.get("/api/rest/v1/events").body()).contains(EVENT);
            assertThat(client.get(site.httpAddress().orElseThrow() + "/").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void canBeStoppedAndStartedOverAndOver() {
        try (SimulatedSite site = SimulatedSite.start(OPTIONS)) {
            SiteClient client = SiteClient.of(site);
            for (int i = 0; i < 5; i++) {
                site.stop();
                site.stop();
                site.startAgain();
                site.startAgain();
                assertThat(client.get("/api/.well-known/uris").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void closesAllSocketsAndThreadsAndMayBeClosedTwice() {
        SimulatedSite site = SimulatedSite.start(OPTIONS.withName("closing"));
        SiteClient client = SiteClient.of(site);
        client.get("/api/.well-known/uris");

        site.close();
        site.close();

        assertThatThrownBy(() -> client.trySend(client.request("/")))
                .isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> client.trySend(client.request(site.control() + "/state")))
                .isInstanceOf(ConnectException.class);
        Until.holds(
                "no thread is left",
                () ->
                        Thread.getAllStackTraces().keySet().stream()
                                .noneMatch(each -> each.getName().startsWith("xprotect-closing")));
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            SiteOptions options = OPTIONS.withBind("0.0.0.0").withPort(taken.getLocalPort());

            assertThatThrownBy(() -> SimulatedSite.start(options))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void severalSitesLiveSideBySide() {
        try (SimulatedSite north = SimulatedSite.start(OPTIONS);
                SimulatedSite south = SimulatedSite.start(OPTIONS.withName("South"))) {
            SiteClient client = SiteClient.of(south);

            assertThat(north.address()).isNotEqualTo(south.address());
            assertThat(north.certificateAuthority()).isNotEqualTo(south.certificateAuthority());
            assertThat(client.get("/api/.well-known/uris").statusCode()).isEqualTo(200);
            assertThat(north.receivedCount()).isZero();
            assertThat(south.receivedCount()).isEqualTo(1);
        }
    }
}
