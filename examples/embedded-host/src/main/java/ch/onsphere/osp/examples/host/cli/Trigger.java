package ch.onsphere.osp.examples.host.cli;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.examples.host.error.HostError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a command to an output of a running host and tells what became of it. */
@Command(
        name = "trigger",
        description = "Sends a command to an output of a running host.",
        mixinStandardHelpOptions = true)
final class Trigger implements Callable<Integer> {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(90);

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ITEM_ID", description = "Such as root.vms.open-gate.")
    private String itemId;

    @Parameters(index = "1", paramLabel = "CONTENT", description = "Such as true.")
    private String content;

    @Option(
            names = "--host",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Where the host's API is (default: ${DEFAULT-VALUE}).")
    private URI host;

    @Option(
            names = "--mode",
            defaultValue = "CHANGE",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TransmissionMode mode;

    @Option(
            names = "--api-token-file",
            paramLabel = "FILE",
            description = "File with the token of the API.")
    private Path apiTokenFile;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (!ItemId.isValid(itemId)) {
            throw new ParameterException(
                    spec.commandLine(), "[" + itemId + "] is not an ItemId such as root.vms.gate");
        }
        HttpResponse<String> response = send();
        JsonNode answer = json(response);
        PrintWriter out = spec.commandLine().getOut();
        out.println(words(response.statusCode(), answer));
        out.flush();
        return answer.path("status").asText().equals("Done") ? 0 : 1;
    }

    private HttpResponse<String> send() throws InterruptedException, IOException {
        ObjectNode body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("content", content)
                        .put("mode", mode.name());
        String address = URLEncoder.encode(itemId, StandardCharsets.UTF_8);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(host.resolve("/osp/api/outputs/" + address))
                        .timeout(ANSWER_WITHIN)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (apiTokenFile != null) {
            request.header("Authorization", "Bearer " + Files.readString(apiTokenFile).strip());
        }
        try {
            return HttpClient.newBuilder()
                    .connectTimeout(CONNECT_WITHIN)
                    .build()
                    .send(request.build(), HttpResponse.BodyHandlers.ofString());
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

    private static String words(int status, JsonNode answer) {
        String result = answer.path("status").asText("Refused with status " + status);
        String code = answer.path("code").asText();
        return result
                + (code.isEmpty() ? "" : " (" + code + ")")
                + ": "
                + answer.path("message").asText("no message")
                + labelled(answer, "reference")
                + labelled(answer, "correlationId");
    }

    /** A name of the command or of what became of it, to look for it elsewhere. */
    private static String labelled(JsonNode answer, String member) {
        String value = answer.path(member).asText();
        return value.isEmpty() ? "" : String.format("%n  %s: %s", member, value);
    }
}
