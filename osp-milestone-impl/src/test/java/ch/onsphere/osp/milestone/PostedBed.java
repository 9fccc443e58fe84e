package ch.onsphere.osp.milestone;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.api.WebhookRequest;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.kit.testing.Until;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A server whose events are posted, and a site that posts them. */
final class PostedBed implements AutoCloseable {

    static final String TOKEN = "tök&n";
    static final String ID = "2388f93d-5cb0-48e0-9524-d8bb981e1629";
    static final String SIGNATURE = "X-Hub-Signature-256";

    private final Bed bed = new Bed();
    private final SimulatedSite site;

    PostedBed(Path state) {
        bed.host().keepStateIn(state);
        site = bed.site(Bed.options());
        serverAt(site);
    }

    Bed bed() {
        return bed;
    }

    SimulatedSite site() {
        return site;
    }

    void serverAt(SimulatedSite where) {
        bed.server(
                "root.vms",
                where,
                "\"eventStream\": false",
                "\"webhook\": {\"path\": \"/vms\", \"token\": \"" + TOKEN + "\"}");
    }

    PostedBed gateOwner() {
        bed.owner(
                "root.vms.gate",
                """
                {"linkedServer": "root.vms", "event": "Open gate", "contentFrom": "MESSAGE"}
                """);
        return this;
    }

    Publication firstPublication() {
        Until.holds("a publication", () -> !bed.host().publications().isEmpty());
        return bed.host().publications().get(0);
    }

    List<String> publishedIds() {
        return bed.host().publications().stream().flatMap(told -> told.id().stream()).toList();
    }

    int post(String body) throws Exception {
        return post(body.getBytes(UTF_8), headers -> headers);
    }

    int post(byte[] body, UnaryOperator<Map<String, String>> change) throws Exception {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.put("X-Milestone-Api-Version", "v1.0");
        headers.put(SIGNATURE, signature(TOKEN, body));
        Map<String, List<String>> fields = new HashMap<>();
        change.apply(headers).forEach((name, value) -> fields.put(name, List.of(value)));
        return bed.host()
                .receiver("/vms")
                .receive(new WebhookRequest(fields, new WebhookRequest.Body(body)))
                .toCompletableFuture()
                .get(120, TimeUnit.SECONDS);
    }

    static UnaryOperator<Map<String, String>> with(String name, String value) {
        return headers -> {
            headers.put(name, value);
            return headers;
        };
    }

    static String signature(String token, byte[] body) {
        return "sha256=" + Base64.getEncoder().encodeToString(hmac(token, body));
    }

    static byte[] hmac(String token, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String motion(String id, Instant time, boolean started) {
        return event(id, time)
                .replace(
                        "0fcb1955-0e80-4fd4-a78a-db47ee89700c",
                        started
                                ? "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77"
                                : "6f55a7a7-d21c-4629-ac18-af1975e395a2")
                .replace(Bed.GATE_ID, Bed.CAMERA_ID);
    }

    static String event(String id, Instant time) {
        return event(id, time.toString());
    }

    static String event(String id, String time) {
        return """
               {"Event": {"EventHeader": {"ID": "%s", "Timestamp": "%s", "Type": "System Event",
                 "Version": "1.0", "Priority": 1, "PriorityName": "High", "Name": "External Event",
                 "Message": "External Event", "Source": {"Name": "Open gate", "FQID": {
                   "ServerId": {"Type": "XPCO", "Hostname": "vms", "Port": 80},
                   "ObjectId": "%s", "FolderType": 0,
                   "Kind": "c9bdac3f-41dc-4afa-b057-61767a3914b7"}},
                 "MessageId": "0fcb1955-0e80-4fd4-a78a-db47ee89700c"}},
                "Site": {"ServerHostname": "vms", "AbsoluteUri": "http://vms/", "ServerType": "XPCO"}}
               """
                .formatted(id, time, Bed.GATE_ID);
    }

    @Override
    public void close() {
        bed.close();
    }
}
