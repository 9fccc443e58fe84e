package ch.onsphere.osp.examples.xprotect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What a client of a site does, over real sockets, with nothing of the site's own code. */
public final class SiteClient {
    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI address;
    private String token = "";

    SiteClient(URI address, SSLContext trust) {
        this.address = address;
        this.http =
                HttpClient.newBuilder()
                        .sslContext(trust)
                        .connectTimeout(Duration.ofMinutes(2))
                        .build();
    }

    /** A client that trusts the authority of the site. */
    public static SiteClient of(SimulatedSite site) {
        return new SiteClient(site.address(), trusting(site.certificateAuthority()));
    }

    static SSLContext trusting(String pem) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry(
                    "ca",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(
                                            pem.getBytes(StandardCharsets.US_ASCII))));
            TrustManagerFactory managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs in as a basic user and uses the token from now on. */
    public SiteClient signedIn(String user, String password) {
        token =
                json(form("/API/IDP/connect/token", passwordGrant(user, password)))
                        .path("access_token")
                        .asText();
        return this;
    }

    SiteClient withToken(String changed) {
        token = changed;
        return this;
    }

    static String[] passwordGrant(String user, String password) {
        return new String[] {
            "grant_type",
            "password",
            "username",
            user,
            "password",
            password,
            "client_id",
            "GrantValidatorClient"
        };
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String json) {
        return method("POST", path, json);
    }

    HttpResponse<String> method(String method, String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json)));
    }

    HttpResponse<String> form(String path, String... namesAndValues) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(namesAndValues))));
    }

    static String encoded(String... namesAndValues) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(namesAndValues[i] + "=" + encode(namesAndValues[i + 1]));
        }
        return String.join("&", fields);
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path))
                        .timeout(Duration.ofMinutes(2));
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return trySend(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> trySend(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status that will be answered, if ever. */
    CompletableFuture<Integer> sendLater(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    /** The body of an answer as JSON. */
    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
