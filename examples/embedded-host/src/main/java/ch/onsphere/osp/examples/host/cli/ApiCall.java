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
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks a running host to do something. */
final class ApiCall {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(90);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--host",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = {"Where the host's API is.", "Default: ${DEFAULT-VALUE}"})
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
        return ask(HttpRequest.newBuilder(at(path)).GET());
    }

    Answer post(String path, ObjectNode body) throws InterruptedException, IOException {
        return ask(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private URI at(String path) {
        if (host.getHost() == null
                || !("http".equals(host.getScheme()) || "https".equals(host.getScheme()))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--host is no address such as http://localhost:8080: [" + host + "]");
        }
        return host.resolve(path);
    }

    private Answer ask(HttpRequest.Builder request) throws InterruptedException, IOException {
        request.timeout(ANSWER_WITHIN);
        if (apiTokenFile != null) {
            request.header("Authorization", "Bearer " + apiToken());
        }
        HttpResponse<String> response = send(request.build());
        return new Answer(response.statusCode(), json(response));
    }

    private String apiToken() {
        try {
            return Files.readString(apiTokenFile).strip();
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    OptionFile.unusable("--api-token-file", apiTokenFile, e),
                    e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return HttpClient.newBuilder()
                    .connectTimeout(CONNECT_WITHIN)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException | HttpConnectTimeoutException e) {
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
        JsonNode json;
        try {
            json = new JsonMapper().readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new OspException(HostError.NOT_FOUND, stranger(response), e);
        }
        boolean isOfHost = json.has("code") || json.has("status") || response.statusCode() == 200;
        if (!json.isObject() || !isOfHost) {
            throw new OspException(HostError.NOT_FOUND, stranger(response));
        }
        return json;
    }

    private String stranger(HttpResponse<String> response) {
        return "what answers at ["
                + host
                + "], with status "
                + response.statusCode()
                + ", is not a host: name its address with --host";
    }
}
