package ch.onsphere.osp.examples.host.cli;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.examples.host.error.HostError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Asks a running host to do something. */
final class ApiCall {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(90);

    @Option(
            names = "--host",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Where the host's API is (default: ${DEFAULT-VALUE}).")
    private URI host;

    @Option(
            names = "--api-token-file",
            paramLabel = "FILE",
            description = "File with the token of the API.")
    private Path apiTokenFile;

    /** What the host answered. */
    record Answer(int status, JsonNode json) {}

    URI address() {
        return host;
    }

    Answer get(String path) throws InterruptedException, IOException {
        return ask(HttpRequest.newBuilder(host.resolve(path)).GET());
    }

    Answer post(String path, ObjectNode body) throws InterruptedException, IOException {
        return ask(
                HttpRequest.newBuilder(host.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private Answer ask(HttpRequest.Builder request) throws InterruptedException, IOException {
        request.timeout(ANSWER_WITHIN);
        if (apiTokenFile != null) {
            request.header("Authorization", "Bearer " + Files.readString(apiTokenFile).strip());
        }
        HttpResponse<String> response = send(request.build());
        return new Answer(response.statusCode(), json(response));
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return HttpClient.newBuilder()
                    .connectTimeout(CONNECT_WITHIN)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new OspException(
                    HostError.NOT_FOUND,
                    "no host answers at [" + host + "]: start it with osp run",
                    e);
        } catch (IOException e) {
            throw new OspException(
                    HostError.MODULE_NOT_RUNNING,
                    "the host went away before it told the result: the command may have been carried"
                            + " out; look at the event list of the site before sending it again",
                    e);
        }
    }

    private JsonNode json(HttpResponse<String> response) {
        try {
            return new JsonMapper().readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new OspException(
                    HostError.NOT_FOUND, "what answers at [" + host + "] is not a host", e);
        }
    }
}
