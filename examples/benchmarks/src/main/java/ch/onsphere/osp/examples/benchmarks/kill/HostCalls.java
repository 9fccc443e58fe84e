package ch.onsphere.osp.examples.benchmarks.kill;

import ch.onsphere.osp.examples.benchmarks.process.Address;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What is asked of the host that is going to be killed. */
final class HostCalls {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String EVENT =
            """
            {"Event": {"EventHeader": {"ID": "%s", "Timestamp": "%s", "Type": "System Event",
              "Version": "1.0", "Priority": 1, "PriorityName": "High", "Name": "External Event",
              "Message": "External Event", "Source": {"Name": "Posted", "FQID": {
                "ServerId": {"Type": "XPCO", "Hostname": "vms", "Port": 80},
                "ObjectId": "%s", "FolderType": 0,
                "Kind": "c9bdac3f-41dc-4afa-b057-61767a3914b7"}},
              "MessageId": "0fcb1955-0e80-4fd4-a78a-db47ee89700c"}},
             "Site": {"ServerHostname": "vms", "AbsoluteUri": "http://vms/", "ServerType": "XPCO"}}
            """;

    private final URI host;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HostCalls(URI host) {
        this.host = host;
    }

    /** Posts an event as XProtect does; true when it was acknowledged. */
    boolean post(String id) throws InterruptedException {
        byte[] body =
                EVENT.formatted(id, Instant.now(), KillTree.POSTED_EVENT)
                        .getBytes(StandardCharsets.UTF_8);
        return status(
                        HttpRequest.newBuilder(host.resolve("/osp/webhooks/" + KillTree.WEBHOOK))
                                .header("Content-Type", "application/json; charset=utf-8")
                                .header("X-Milestone-Api-Version", "v1.0")
                                .header("X-Hub-Signature-256", "sha256=" + signature(body)),
                        body)
                == 200;
    }

    private static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            KillTree.TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for an event whose message is its name. */
    void request(String name) throws InterruptedException {
        call(
                "/osp/api/events",
                Map.of(
                        "server",
                        KillTree.SERVER,
                        "event",
                        Address.EVENT,
                        "message",
                        name,
                        "correlationId",
                        name));
    }

    /** Sends an output its one command. */
    void command(int output) throws InterruptedException {
        call(
                "/osp/api/outputs/" + KillTree.output(output),
                Map.of("content", "true", "correlationId", KillTree.nameOf(output)));
    }

    private void call(String path, Map<String, String> members) throws InterruptedException {
        try {
            status(
                    HttpRequest.newBuilder(host.resolve(path))
                            .header("Content-Type", "application/json"),
                    JSON.writeValueAsBytes(members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status; 0 when the host was killed before it answered. */
    private int status(HttpRequest.Builder request, byte[] body) throws InterruptedException {
        try {
            return http.send(
                            request.timeout(PATIENCE)
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException killed) {
            return 0;
        }
    }
}
