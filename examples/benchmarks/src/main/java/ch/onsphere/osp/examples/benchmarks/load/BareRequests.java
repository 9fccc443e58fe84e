package ch.onsphere.osp.examples.benchmarks.load;

import ch.onsphere.osp.examples.benchmarks.process.Address;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicNameValuePair;

/** The requests that the module sends, by a client that does nothing else. */
public final class BareRequests {

    private static final byte[] EVENT =
            ("{\"type\":\"" + Address.EVENT + "\"}").getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper JSON = new JsonMapper();

    private final CloseableHttpClient http;
    private final URI site;
    private String token;

    /** To one site. */
    public BareRequests(CloseableHttpClient http, URI site) {
        this.http = http;
        this.site = site;
    }

    /** Gets a token, as the first thing. */
    public void signIn() throws IOException {
        HttpPost request = new HttpPost(site.resolve("/API/IDP/connect/token"));
        request.setEntity(
                new UrlEncodedFormEntity(
                        List.of(
                                new BasicNameValuePair("grant_type", "password"),
                                new BasicNameValuePair("username", Address.USER),
                                new BasicNameValuePair("password", Address.PASSWORD),
                                new BasicNameValuePair("client_id", "GrantValidatorClient"))));
        token = JSON.readTree(send(request, 200)).path("access_token").asText();
    }

    /** What a server is asked until it is known to work: where, who, and whether it answers. */
    public void connect() throws IOException {
        send(new HttpGet(site.resolve("/API/.well-known/uris")), 200);
        signIn();
        HttpGet request = new HttpGet(site.resolve("/API/rest/v1/sites"));
        request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        send(request, 200);
    }

    /** Reads something of the site. */
    public byte[] get(String path) throws IOException {
        HttpGet request = new HttpGet(site.resolve(path));
        request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        return send(request, 200);
    }

    /** Triggers an event and reads the answer. */
    public void trigger() throws IOException {
        HttpPost request = new HttpPost(site.resolve("/API/rest/v1/events"));
        request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        request.setEntity(new ByteArrayEntity(EVENT, ContentType.APPLICATION_JSON));
        send(request, 202);
    }

    private byte[] send(HttpUriRequestBase request, int expected) throws IOException {
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        return http.execute(
                request,
                response -> {
                    if (response.getCode() != expected) {
                        throw new IOException(request + " answered " + response.getCode());
                    }
                    return EntityUtils.toByteArray(response.getEntity());
                });
    }
}
