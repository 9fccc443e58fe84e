package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {
    private static final SiteOptions PLAIN = SiteOptions.defaults().withHttps(false);

    @Test
    void tellsItsAddressesWithoutAuthentication() {
        try (SimulatedSite site = SimulatedSite.start(PLAIN)) {
            JsonNode uris = SiteClient.json(SiteClient.of(site).get("/api/.well-known/uris"));

            assertThat(uris.fieldNames())
                    .toIterable()
                    .containsExactly(
                            "ProductVersion",
                            "UnsecureManagementServer",
                            "SecureManagementServer",
                            "IdentityProvider",
                            "ApiGateways");
            assertThat(uris.path("ProductVersion").asText()).isEqualTo("25.2.16119.1");
            assertThat(uris.path("UnsecureManagementServer").asText())
                    .isEqualTo(site.address() + "/");
            assertThat(uris.path("SecureManagementServer").asText()).isEmpty();
            assertThat(uris.path("IdentityProvider").asText()).isEqualTo(site.address() + "/IDP");
            assertThat(uris.path("ApiGateways").get(0).asText())
                    .isEqualTo(site.address() + "/API/");
        }
    }

    @Test
    void tellsBothManagementServersWhenItHasBoth() {
        try (SimulatedSite site = SimulatedSite.start(SiteOptions.defaults().withHttpPort(0))) {
            JsonNode uris = SiteClient.json(SiteClient.of(site).get("/api/.well-known/uris"));

            assertThat(uris.path("SecureManagementServer").asText())
                    .isEqualTo(site.address() + "/");
            assertThat(uris.path("UnsecureManagementServer").asText())
                    .isEqualTo(site.httpAddress().orElseThrow() + "/");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/.well-known/uris",
                "/API/.well-known/uris",
                "/Api/.Well-Known/URIS",
                "/api/.well-known/uris/"
            })
    void pathsKnowNoCase(String path) {
        try (SimulatedSite site = SimulatedSite.start(PLAIN)) {
            assertThat(SiteClient.of(site).get(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void tellsTheWindowsHostNameThatAClientMayNotResolve() {
        SiteOptions behindNat = PLAIN.withHostName("win-vms01");
        try (SimulatedSite site = SimulatedSite.start(behindNat)) {
            JsonNode uris = SiteClient.json(SiteClient.of(site).get("/api/.well-known/uris"));

            assertThat(site.address().getHost()).isEqualTo("localhost");
            assertThat(uris.path("IdentityProvider").asText())
                    .isEqualTo("http://win-vms01:" + site.address().getPort() + "/IDP");
            assertThat(uris.path("ApiGateways").get(0).asText())
                    .isEqualTo("http://win-vms01:" + site.address().getPort() + "/API/");
        }
    }

    @Test
    void tellsSeveralGatewaysOfWhichSomeDoNotWork() {
        SiteOptions options =
                PLAIN.withGateways(
                        Gateway.broken(502),
                        Gateway.elsewhere("https://win-vms02.invalid/API"),
                        Gateway.broken(503),
                        Gateway.broken(404),
                        Gateway.own());
        try (SimulatedSite site = SimulatedSite.start(options)) {
            SiteClient client = SiteClient.of(site);
            JsonNode gateways =
                    SiteClient.json(client.get("/api/.well-known/uris")).path("ApiGateways");

            assertThat(gateways).allMatch(gateway -> gateway.asText().endsWith("/"));
            assertThat(gateways.get(1).asText()).isEqualTo("https://win-vms02.invalid/API/");
            assertBroken(client.get(gateways.get(0).asText() + ".well-known/uris"), 502);
            assertBroken(client.get(gateways.get(2).asText() + "rest/v1/sites"), 503);
            assertBroken(client.get(gateways.get(3).asText() + ".well-known/uris"), 404);
            assertThat(client.get(gateways.get(4).asText() + ".well-known/uris").statusCode())
                    .isEqualTo(200);
        }
    }

    private static void assertBroken(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(answer.body()).containsIgnoringCase("<html");
    }

    @ParameterizedTest
    @CsvSource({"22.1.5804.1,200", "21.2.1.1,404", "25.2.16119.1,200"})
    void wellKnownUrisExistSince2022R1(String version, int status) {
        try (SimulatedSite site = SimulatedSite.start(PLAIN.withProductVersion(version))) {
            SiteClient client = SiteClient.of(site);

            assertThat(client.get("/api/.well-known/uris").statusCode()).isEqualTo(status);
        }
    }

    @Test
    void cannotBePostedTo() {
        try (SimulatedSite site = SimulatedSite.start(PLAIN)) {
            assertThat(SiteClient.of(site).post("/api/.well-known/uris", "{}").statusCode())
                    .isEqualTo(405);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/api", "/api/rest/v2/sites", "/webRTC/session"})
    void answersThePageOfIisToWhatDoesNotExist(String path) {
        try (SimulatedSite site = SimulatedSite.start(PLAIN)) {
            HttpResponse<String> answer = SiteClient.of(site).get(path);

            assertBroken(answer, 404);
            assertThat(answer.body()).contains("404 - File or directory not found.");
        }
    }

    @Test
    void everyAnswerHasTheHeadersOfIis() {
        try (SimulatedSite site = SimulatedSite.start(PLAIN)) {
            var headers = SiteClient.of(site).get("/api/.well-known/uris").headers();

            assertThat(headers.firstValue("Cache-Control")).hasValue("no-cache");
            assertThat(headers.firstValue("Pragma")).hasValue("no-cache");
            assertThat(headers.firstValue("Expires")).hasValue("-1");
            assertThat(headers.firstValue("Server")).hasValue("Microsoft-IIS/10.0");
            assertThat(headers.firstValue("Date")).isPresent();
            assertThat(headers.firstValue("Content-Type"))
                    .hasValue("application/json; charset=utf-8");
        }
    }

    @Test
    void headIsAnsweredWithoutABody() {
        try (SimulatedSite site = SimulatedSite.start(PLAIN)) {
            HttpResponse<String> answer =
                    SiteClient.of(site).method("HEAD", "/api/.well-known/uris", "");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
    }
}
