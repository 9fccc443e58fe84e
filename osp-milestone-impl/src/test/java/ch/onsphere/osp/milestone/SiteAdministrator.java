package ch.onsphere.osp.milestone;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Changes a site as an administrator would, by its REST API. */
final class SiteAdministrator {

    private final SimulatedSite site;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    SiteAdministrator(SimulatedSite site) throws Exception {
        this.site = site;
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(
                "ca",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(
                                        site.certificateAuthority().getBytes(UTF_8))));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        http = HttpClient.newBuilder().sslContext(tls).build();
    }

    /** Deletes a user-defined event and creates one of that name; returns the new id. */
    String recreateEvent(String id, String name) throws Exception {
        String token = token();
        send(token, "DELETE", "/api/rest/v1/userDefinedEvents/" + id, "");
        return create(token, name);
    }

    /** Gives a user-defined event another name, and its old one to a new event; the new id. */
    String giveNameAway(String id, String name, String another) throws Exception {
        String token = token();
        String path = "/api/rest/v1/userDefinedEvents/" + id;
        send(token, "PATCH", path, "{\"name\":\"" + another + "\"}");
        return create(token, name);
    }

    private String create(String token, String name) throws Exception {
        return send(token, "POST", "/api/rest/v1/userDefinedEvents", "{\"name\":\"" + name + "\"}")
                .path("result")
                .path("id")
                .asText();
    }

    private String token() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri("/API/IDP/connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "grant_type=password&client_id=GrantValidatorClient&username=onsphere&password="
                                                + URLEncoder.encode(Bed.PASSWORD, UTF_8)))
                        .build();
        return json.readTree(http.send(request, BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }

    private JsonNode send(String token, String method, String path, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return json.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private URI uri(String path) {
        return URI.create(site.address() + path);
    }
}
