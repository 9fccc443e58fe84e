package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedRequestsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SimulatedSite site =
            SimulatedSite.start(
                    SiteOptions.defaults()
                            .withHttps(false)
                            .withClock(SimulatorClock.fixed(NOW))
                            .withLimits(new Limits(5, true, 20, 10, 2_000))
                            .withBasicUser("onsphere", "s3cr3t")
                            .withClient("c1c1c1c1-0000-4000-8000-000000000001", "s3cr3t"));
    private final SiteClient client = SiteClient.of(site);

    @AfterEach
    void close() {
        site.close();
    }

    private ReceivedRequest last() {
        List<ReceivedRequest> received = site.received();
        return received.get(received.size() - 1);
    }

    @Test
    void tellWhatArrivedAndWhatWasAnswered() {
        client.method("PATCH", "/Api/rest/v1/x%20y?a=%27b%27&c", "{\"d\":1}");

        assertThat(last().time()).isEqualTo(NOW);
        assertThat(last().method()).isEqualTo("PATCH");
        assertThat(last().path()).isEqualTo("/Api/rest/v1/x%20y");
        assertThat(last().query()).isEqualTo("a=%27b%27&c");
        assertThat(last().headers()).containsEntry("content-type", List.of("application/json"));
        assertThat(last().body()).isEqualTo("{\"d\":1}");
        assertThat(last().status()).isEqualTo(401);
    }

    @Test
    void keepOnlyTheBeginningOfTheBody() {
        client.post("/x", "0123456789012345678901234567890123456789");

        assertThat(last().body()).isEqualTo("01234567890123456789");
    }

    @Test
    void keepOnlyTheLastOfThem() {
        for (int i = 0; i < 8; i++) {
            client.get("/" + i);
        }

        assertThat(site.received())
                .extracting(ReceivedRequest::path)
                .containsExactly("/3", "/4", "/5", "/6", "/7");
        assertThat(site.receivedCount()).isEqualTo(8);
    }

    @Test
    void areForgottenOnDemand() {
        client.get("/");

        site.forgetReceived();

        assertThat(site.received()).isEmpty();
        assertThat(site.receivedCount()).isZero();
    }

    @Test
    void mayBeCountedOnly() {
        client.get("/");
        site.keepRequests(false);
        client.get("/");

        assertThat(site.received()).isEmpty();
        assertThat(site.receivedCount()).isEqualTo(2);

        site.keepRequests(true);
        client.get("/");
        assertThat(site.received()).hasSize(1);
    }

    @Test
    void neverShowASecretOrToken() {
        client.form("/IDP/connect/token", SiteClient.passwordGrant("onsphere", "s3cr3t"));
        client.form(
                "/IDP/connect/token",
                "grant_type",
                "client_credentials",
                "client_id",
                "c1c1c1c1-0000-4000-8000-000000000001",
                "client_secret",
                "s3cr3t");
        client.withToken("s3cr3t").get("/x?access_token=s3cr3t&password=s3cr3t&a=b");
        client.post("/x", "{\"password\":\"s3cr3t\"}");
        client.send(
                client.withToken("")
                        .request("/x")
                        .header("Authorization", "Basic s3cr3t")
                        .header("Cookie", "s3cr3t")
                        .POST(BodyPublishers.ofString("password=s3cr3t")));

        assertThat(site.received()).hasSize(5);
        assertThat(site.received().toString()).doesNotContain("s3cr3t");
        assertThat(site.received().get(2).headers())
                .containsEntry("authorization", List.of("Bearer [redacted]"));
        assertThat(site.received().get(2).query())
                .isEqualTo("access_token=[redacted]&password=[redacted]&a=b");
        assertThat(site.options().toString()).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"})
    void areSeenWhateverTheMethod(String method) {
        client.method(method, "/nothing", "");

        assertThat(last().method()).isEqualTo(method);
        assertThat(last().status()).isEqualTo(404);
    }
}
