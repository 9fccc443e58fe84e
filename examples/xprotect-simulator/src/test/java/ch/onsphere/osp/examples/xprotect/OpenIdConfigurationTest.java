package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdConfigurationTest {
    private static SimulatedSite site;

    @BeforeAll
    static void start() {
        site = SimulatedSite.start(SiteOptions.defaults().withHttps(false).withBasicUser("u", "p"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/IDP", "/idp", "/API/IDP", "/api/idp"})
    void isTheSameAtBothPaths(String root) {
        JsonNode configuration =
                SiteClient.json(
                        SiteClient.of(site).get(root + "/.well-known/openid-configuration"));

        assertThat(configuration.path("issuer").asText()).isEqualTo(site.address() + "/IDP");
        assertThat(configuration.path("token_endpoint").asText())
                .isEqualTo(site.address() + "/IDP/connect/token");
        assertThat(configuration.path("authorization_endpoint").asText())
                .isEqualTo(site.address() + "/IDP/connect/authorize");
        assertThat(configuration.path("server_version").asText()).isEqualTo("25.2.16119.1");
    }

    @Test
    void leadsToTheExternalProvidersOfWhichThereAreNone() {
        SiteClient client = SiteClient.of(site);
        JsonNode configuration =
                SiteClient.json(client.get("/IDP/.well-known/openid-configuration"));

        assertThat(client.get(configuration.path("external_providers_uri").asText()).body())
                .isEqualTo("[]");
    }

    @Test
    void leadsToTheKeysThatVerifyTokens() throws Exception {
        SiteClient client = SiteClient.of(site);
        JsonNode configuration =
                SiteClient.json(client.get("/IDP/.well-known/openid-configuration"));
        String keys = client.get(configuration.path("jwks_uri").asText()).body();
        String token =
                SiteClient.json(
                                client.form(
                                        configuration.path("token_endpoint").asText(),
                                        SiteClient.passwordGrant("u", "p")))
                        .path("access_token")
                        .asText();
        SignedJWT signed = SignedJWT.parse(token);
        var key = JWKSet.parse(keys).getKeyByKeyId(signed.getHeader().getKeyID());

        assertThat(signed.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        assertThat(keys).doesNotContain("\"d\"");
    }

    @Test
    void doesNotExistBefore2021R1() {
        SiteOptions old = SiteOptions.defaults().withHttps(false).withProductVersion("20.3.1.1");
        try (SimulatedSite oldSite = SimulatedSite.start(old)) {
            assertThat(
                            SiteClient.of(oldSite)
                                    .get("/IDP/.well-known/openid-configuration")
                                    .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void unknownPathsOfTheProviderAreThePageOfIis() {
        assertThat(SiteClient.of(site).get("/IDP/connect/nothing").statusCode()).isEqualTo(404);
        assertThat(
                        SiteClient.of(site)
                                .post("/IDP/.well-known/openid-configuration", "{}")
                                .statusCode())
                .isEqualTo(405);
    }
}
