package ch.onsphere.osp.examples.demo.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A site's gateway, used as any client would: over TLS, with a user, a password and a token. */
public final class SiteGateway {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final URI address;
    private final Viewer viewer;
    private final HttpClient client;

    SiteGateway(URI address, String certificateAuthority, Viewer viewer) {
        this.address = address;
        this.viewer = viewer;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(LIMIT)
                        .sslContext(Trust.onlyIn(certificateAuthority))
                        .build();
    }

    /**
     * Asks for the first thing that every client asks for.
     *
     * @return the version of the product
     */
    public String productVersion() {
        return get("/api/.well-known/uris").path("ProductVersion").asText();
    }

    /**
     * Signs in and reads the event list.
     *
     * @return the events in it
     */
    public List<ListedEvent> events() {
        List<ListedEvent> events = new ArrayList<>();
        for (JsonNode each : list("events?orderBy=desc:'time'&size=1000")) {
            events.add(
                    new ListedEvent(
                            each.path("id").asText(),
                            each.path("type").asText(),
                            each.path("source").asText(),
                            each.path("time").asText()));
        }
        return events;
    }

    /**
     * Signs in and looks for an alarm in the alarm list.
     *
     * @param id its GUID
     * @return the alarm; without name and state when the list does not hold it
     */
    public ListedAlarm alarm(String id) {
        JsonNode found = MissingNode.getInstance();
        for (JsonNode each : list("alarms?size=1000")) {
            if (each.path("id").asText().equalsIgnoreCase(id)) {
                found = each;
            }
        }
        return new ListedAlarm(
                found.path("name").asText(),
                found.at("/state/name").asText(),
                found.path("comment").asText(),
                found.at("/assignedTo/displayName").asText());
    }

    private JsonNode list(String query) {
        return json(request("/api/rest/v1/" + query)
                        .header("Authorization", "Bearer " + token())
                        .build())
                .path("array");
    }

    private String token() {
        String form =
                "grant_type=password&client_id=GrantValidatorClient&username="
                        + URLEncoder.encode(viewer.name(), StandardCharsets.UTF_8)
                        + "&password="
                        + URLEncoder.encode(viewer.password().value(), StandardCharsets.UTF_8);
        return json(request("/API/IDP/connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build())
                .path("access_token")
                .asText();
    }

    private JsonNode get(String path) {
        return json(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(LIMIT);
    }

    private JsonNode json(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        request.uri() + " answers with status " + answer.statusCode());
            }
            return MAPPER.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(request.uri() + " does not answer with JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + request.uri() + " answers", e);
        }
    }
}
