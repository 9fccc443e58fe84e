package ch.onsphere.osp.examples.demo.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The HTTP API of a host. */
public final class HostApi {

    /** A write answers when its outputs have: longer than any step waits. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static final JsonMapper MAPPER = new JsonMapper();

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(LIMIT)
                    .build();

    /**
     * Sends nothing yet.
     *
     * @param address where the host is
     */
    public HostApi(URI address) {
        this.address = address;
    }

    /**
     * Where the host is.
     *
     * @return its address without a path
     */
    public URI address() {
        return address;
    }

    /**
     * How a module instance stands.
     *
     * @param moduleId the instance
     * @return its keys as the host tells them; a missing node when there is none
     */
    public JsonNode module(String moduleId) {
        for (JsonNode each : get("modules").path("modules")) {
            if (each.path("moduleId").asText().equals(moduleId)) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    /**
     * How many errors the host finds in the tree.
     *
     * @return the count
     */
    public int errorsInTree() {
        return get("problems").path("errors").asInt(-1);
    }

    /**
     * How a server stands.
     *
     * @param itemId the server
     * @return its state
     */
    public ServerState server(String itemId) {
        for (JsonNode each : get("servers").path("servers")) {
            if (each.path("itemId").asText().equals(itemId)) {
                return ServerState.of(each);
            }
        }
        return new ServerState(itemId, "UNKNOWN", "NONE", "the host does not know it");
    }

    /**
     * How many commands of an output have no result yet.
     *
     * @param outputId the output
     * @return the count
     */
    public int pending(String outputId) {
        List<JsonNode> all = new ArrayList<>();
        get("outputs").path("outputs").forEach(all::add);
        return all.stream()
                .filter(each -> each.path("itemId").asText().equals(outputId))
                .mapToInt(each -> each.path("pending").asInt())
                .sum();
    }

    /**
     * Writes a value and waits for what becomes of it.
     *
     * @param itemId the value
     * @param content its new content
     * @return the results of its outputs
     */
    public WriteResult write(String itemId, String content) {
        return writeLater(itemId, content).join();
    }

    /**
     * Writes a value and does not wait.
     *
     * @param itemId the value
     * @param content its new content
     * @return completes when all its outputs have a result
     */
    public CompletableFuture<WriteResult> writeLater(String itemId, String content) {
        return send("PUT", "values/" + itemId, content).thenApply(WriteResult::of);
    }

    /**
     * Sends a command to an output and waits for its result.
     *
     * @param outputId the output
     * @param content the content
     * @return its result
     */
    public CommandResult command(String outputId, String content) {
        return send("POST", "outputs/" + outputId, content).thenApply(CommandResult::of).join();
    }

    /**
     * Has the module create the webhook of a server, which shall post to this host.
     *
     * @param server the server
     * @return what became of it
     */
    public CommandResult createWebhook(String server) {
        return CommandResult.of(
                send("POST", "webhooks/" + server, "address", address.toString()).join());
    }

    /**
     * What a value holds now.
     *
     * @param itemId the value
     * @return its content, empty when there is none
     */
    public String content(String itemId) {
        return get("values/" + itemId).path("content").asText();
    }

    /**
     * Where the changes stand, so that what comes after can be told apart.
     *
     * @return the number of the last change
     */
    public long lastChange() {
        return get("changes").path("next").asLong();
    }

    /**
     * What was published of a value.
     *
     * @param itemId the value
     * @param since after which change
     * @return the changes, oldest first
     */
    public List<ValueChange> changes(String itemId, long since) {
        List<ValueChange> changes = new ArrayList<>();
        get("changes?itemId=" + itemId + "&since=" + since)
                .path("changes")
                .forEach(each -> changes.add(ValueChange.of(each)));
        return changes;
    }

    private CompletableFuture<JsonNode> send(String method, String path, String content) {
        return send(method, path, "content", content);
    }

    private CompletableFuture<JsonNode> send(
            String method, String path, String key, String content) {
        String body = JsonNodeFactory.instance.objectNode().put(key, content).toString();
        return exchange(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private JsonNode get(String path) {
        return exchange(request(path).build()).join();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve("/osp/api/" + path)).timeout(LIMIT);
    }

    private CompletableFuture<JsonNode> exchange(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> json(request, answer.body()));
    }

    private static JsonNode json(HttpRequest request, String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(request.uri() + " does not answer with JSON", e);
        }
    }
}
