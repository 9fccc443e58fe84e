package ch.onsphere.osp.examples.benchmarks.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The control port of a simulator in another process. */
public final class Control {

    private static final JsonMapper JSON = new JsonMapper();

    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    /** At an address without trailing slash. */
    public Control(String address) {
        this.address = address;
    }

    /** Sends a command; throws when it is not carried out. */
    public JsonNode ask(String method, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(request + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(request + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
