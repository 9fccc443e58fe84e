package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Webhooks that somebody registers over the REST API of a site, where it allows that. */
class WebhookRegistrationTest {

    private static final String ITEMS =
            "/api/rest/v1/mipKinds/b9a5bc9c-e9a5-4a15-8453-ffa41f2815ac/mipItems";

    private SimulatedSite site;

    private void start(SiteOptions options) {
        site = SimulatedSite.start(options);
    }

    private static SiteOptions options() {
        return SiteOptions.defaults().withHttps(false).withBasicUser("onsphere", "secret");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void webhooksAreRegisteredOverTheRestApi() {
        start(options());
        SiteClient client = SiteClient.of(site).signedIn("onsphere", "secret");

        HttpResponse<String> answer =
                client.post(
                        ITEMS,
                        "{\"Name\":\"OnSphere\",\"Address\":\"https://osp.example.org/w\","
                                + "\"Token\":\"t0ken\",\"ApiVersion\":\"v1.0\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode result = SiteClient.json(answer).path("result");
        assertThat(result.path("state").asText()).isEqualTo("Success");
        assertThat(result.path("path").path("type").asText()).isEqualTo("mipItems");
        JsonNode item = SiteClient.json(client.get(ITEMS)).path("array").path(0);
        assertThat(item.path("Id")).isEqualTo(result.path("id"));
        assertThat(item.path("Name").asText()).isEqualTo("OnSphere");
        assertThat(item.path("Address").asText()).isEqualTo("https://osp.example.org/w");
        assertThat(client.get(ITEMS).body()).doesNotContain("t0ken");
        assertThat(site.webhooks().all().get(0).token()).isEqualTo("t0ken");
        assertThat(site.webhooks().all().toString()).doesNotContain("t0ken");
        assertThat(site.received().toString()).doesNotContain("t0ken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400",
                "{\"Name\":\"x\"} | 400",
                "{\"Name\":\"x\",\"Address\":\"ftp://x/\"} | 400",
                "{\"Name\":\"x\",\"Address\":\"not an address\"} | 400",
                "{\"Name\":\"x\",\"Address\":\"http://x/\",\"ApiVersion\":\"v2.0\"} | 400",
                "{\"Name\":\"x\",\"Address\":\"http://x/\"} | 201"
            })
    void aRegistrationNeedsANameAndAnAddress(String body, int status) {
        start(options());

        assertThat(
                        SiteClient.of(site)
                                .signedIn("onsphere", "secret")
                                .post(ITEMS, body)
                                .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aSiteMayRefuseToRegisterWebhooks() {
        start(options().withWebhooksByRest(false));
        SiteClient client = SiteClient.of(site).signedIn("onsphere", "secret");

        assertThat(client.get(ITEMS).statusCode()).isEqualTo(404);
        assertThat(client.post(ITEMS, "{}").statusCode()).isEqualTo(404);
    }
}
