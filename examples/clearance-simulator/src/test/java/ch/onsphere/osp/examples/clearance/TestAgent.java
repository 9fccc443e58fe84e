package ch.onsphere.osp.examples.clearance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What an agent does, over real sockets, with nothing of the simulator's own code. */
public final class TestAgent {
    static final ObjectMapper JSON = new ObjectMapper();
    static final int BLOCK = 4 * 1024 * 1024;

    private final HttpClient http;
    private final String base;
    private final String agentId;
    private String token = "";

    private TestAgent(HttpClient http, String base, String agentId) {
        this.http = http;
        this.base = base;
        this.agentId = agentId;
    }

    /** An agent that signed in with the connection file. */
    public static TestAgent signedIn(SimulatedAccount account, String agentId) {
        return signedIn(account, agentId, HttpClient.newHttpClient());
    }

    /** An agent that has nothing but the connection file. */
    static TestAgent signedIn(JsonNode connectionFile, String agentId) {
        TestAgent agent = anonymous(connectionFile, agentId, HttpClient.newHttpClient());
        agent.signIn(new Assertion(connectionFile, Instant.now()));
        return agent;
    }

    static TestAgent signedIn(SimulatedAccount account, String agentId, HttpClient http) {
        TestAgent agent = anonymous(json(account.connectionFile()), agentId, http);
        agent.signIn(new Assertion(json(account.connectionFile()), account.clock().instant()));
        return agent;
    }

    /** An agent that has not signed in. */
    static TestAgent anonymous(SimulatedAccount account, String agentId) {
        return anonymous(json(account.connectionFile()), agentId, HttpClient.newHttpClient());
    }

    private static TestAgent anonymous(JsonNode file, String agentId, HttpClient http) {
        return new TestAgent(
                http,
                file.path("ApiBaseAddresses").path(0).asText()
                        + "/agentservice/api/v1/tenant/"
                        + file.path("TenantId").asText(),
                agentId);
    }

    private void signIn(Assertion assertion) {
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(URI.create(assertion.endpoint()))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(assertion.form())));
        token = json(answer.body()).path("access_token").asText();
    }

    TestAgent withToken(String changed) {
        TestAgent other = new TestAgent(http, base, agentId);
        other.token = changed;
        return other;
    }

    String path() {
        return URI.create(base).getPath();
    }

    String authorization() {
        return "Bearer " + token;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder absolute(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60));
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

    /** The status that will be answered. */
    CompletableFuture<Integer> sendLater(String path) {
        return http.sendAsync(request(path).GET().build(), BodyHandlers.ofString())
                .thenApply(HttpResponse::statusCode);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> call(String method, String path, JsonNode body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body.toString())));
    }

    ObjectNode body() {
        return JSON.createObjectNode().put("agentId", agentId);
    }

    ObjectNode body(String lockId) {
        return body().put("lockId", lockId);
    }

    JsonNode list() {
        return json(get("/job?agentId=" + encoded(agentId)).body());
    }

    HttpResponse<String> tryLock(String jobId) {
        return call("POST", "/job/" + jobId + "/lock", body());
    }

    /** Locks a job and returns the id of the lock. */
    String lock(String jobId) {
        return json(tryLock(jobId).body()).path("lockId").asText();
    }

    HttpResponse<String> renew(String jobId, String lockId) {
        return call("POST", "/job/" + jobId + "/renew", body(lockId));
    }

    HttpResponse<String> progress(String jobId, String lockId, long done, long of) {
        return call(
                "PUT",
                "/job/" + jobId,
                body(lockId).put("taskProgress", done).put("taskTotal", of));
    }

    HttpResponse<String> complete(String jobId, String lockId, String state) {
        return call("POST", "/job/" + jobId + "/complete", body(lockId).put("state", state));
    }

    HttpResponse<String> cancel(String jobId, String lockId) {
        return call("POST", "/job/" + jobId + "/cancel", body(lockId).put("reason", "never"));
    }

    HttpResponse<String> release(String jobId, String lockId) {
        return call("POST", "/job/" + jobId + "/release", body(lockId));
    }

    ObjectNode mediaFile(String lockId, String name) {
        return body(lockId)
                .put("deviceId", "camera-1")
                .put("name", name)
                .put("mimeType", "video/mp4")
                .put("startTimeUtc", "2024-05-01T12:00:00Z")
                .put("endTimeUtc", "2024-05-01T12:10:00Z");
    }

    HttpResponse<String> initializeMedia(String jobId, String lockId) {
        return call(
                "POST",
                "/job/" + jobId + "/file/initializeMediaUpload",
                mediaFile(lockId, "camera-1.mp4"));
    }

    HttpResponse<String> put(String fileId, String blockId, byte[] content, String... headers) {
        HttpRequest.Builder request =
                request("/file/" + fileId + "/block/" + encoded(blockId))
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(content));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    HttpResponse<String> completeFile(String fileId, List<String> blockIds, JsonNode metadata) {
        ObjectNode body = body();
        blockIds.forEach(body.putArray("blockIds")::add);
        if (metadata != null) {
            body.set("encryptionMetadata", metadata);
        }
        return call("POST", "/file/" + fileId + "/complete", body);
    }

    /** Sends all of a content in blocks, and returns their ids. */
    List<String> putAll(String fileId, byte[] content, int blockLength) {
        List<String> ids = new ArrayList<>();
        for (int from = 0; from < content.length; from += blockLength) {
            int to = Math.min(content.length, from + blockLength);
            String id = blockId(ids.size());
            int status = put(fileId, id, Arrays.copyOfRange(content, from, to)).statusCode();
            if (status != 201) {
                throw new AssertionError("status " + status);
            }
            ids.add(id);
        }
        return ids;
    }

    static String blockId(int number) {
        return Base64.getEncoder()
                .encodeToString("%06d".formatted(number).getBytes(StandardCharsets.US_ASCII));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
