package ch.onsphere.osp.milestone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.api.WebhookRequest;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What XProtect posts becomes a value, once, and nothing of it is lost. */
class WebhookTest {

    private static final String TOKEN = "tök&n";
    private static final String ID = "2388f93d-5cb0-48e0-9524-d8bb981e1629";
    private static final String SIGNATURE = "X-Hub-Signature-256";

    @TempDir Path state;
    private final Bed bed = new Bed();
    private SimulatedSite site;

    @BeforeEach
    void prepare() {
        bed.host().keepStateIn(state);
        site = bed.site(Bed.options());
        bed.server(
                "root.vms",
                site,
                "\"eventStream\": false",
                "\"webhook\": {\"path\": \"/vms\", \"token\": \"" + TOKEN + "\"}");
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void aUserDefinedEventSetsItsValueWithItsOwnTimeAndName() throws Exception {
        gateOwner().start();
        Instant time = Instant.now();

        assertThat(post(event(ID, time))).isEqualTo(200);

        Publication told = firstPublication();
        assertThat(told.itemId().value()).isEqualTo("root.vms.gate");
        assertThat(told.value().content()).isEqualTo("External Event");
        assertThat(told.id()).contains(ID);
        assertThat(told.time()).contains(time);
    }

    @Test
    void aPointerFindsWhatWasPosted() throws Exception {
        bed.owner(
                "root.vms.gate",
                """
                {"linkedServer": "root.vms", "event": "Open gate",
                 "contentFrom": "/data/Event/EventHeader/PriorityName"}
                """);
        bed.start();

        assertThat(post(event(ID, Instant.now()))).isEqualTo(200);

        assertThat(firstPublication().value().content()).isEqualTo("High");
    }

    @Test
    void anEventThatIsSentAgainIsPublishedOnceAlsoAfterARestart() throws Exception {
        gateOwner().start();
        String body = event(ID, Instant.now());

        assertThat(post(body)).isEqualTo(200);
        assertThat(post(body)).isEqualTo(200);
        firstPublication();
        bed.restart();
        assertThat(post(body)).isEqualTo(200);
        assertThat(post(event("another", Instant.now()))).isEqualTo(200);

        Until.holds("the other event", () -> publishedIds().contains("another"));
        assertThat(publishedIds()).containsExactly(ID, "another");
    }

    @Test
    void whatWasAcceptedWhileNamesWereUnknownIsPublishedAfterARestart() throws Exception {
        gateOwner();
        site.close();
        bed.start();
        bed.host().await("root.vms", State.OFFLINE);
        assertThat(post(event(ID, Instant.now()))).isEqualTo(200);
        bed.module().close();
        assertThat(bed.host().publications()).isEmpty();

        SimulatedSite again = bed.site(Bed.options());
        bed.server(
                "root.vms",
                again,
                "\"eventStream\": false",
                "\"webhook\": {\"path\": \"/vms\", \"token\": \"" + TOKEN + "\"}");
        bed.start();

        assertThat(firstPublication().id()).contains(ID);
    }

    @Test
    void theSignatureMayBeHexadecimal() throws Exception {
        gateOwner().start();
        byte[] body = event(ID, Instant.now()).getBytes(UTF_8);

        int status =
                post(
                        body,
                        headers -> {
                            String hex = HexFormat.of().formatHex(hmac(TOKEN, body));
                            headers.put(SIGNATURE, "sha256=" + hex);
                            return headers;
                        });

        assertThat(status).isEqualTo(200);
    }

    @Test
    void aWebhookWithoutATokenIsSignedWithTheEmptyKey() throws Exception {
        bed.server("root.vms", site, "\"webhook\": {\"path\": \"/vms\"}");
        gateOwner().start();
        byte[] body = event(ID, Instant.now()).getBytes(UTF_8);
        // 64 zeros: the block that HMAC makes of an empty key.
        String signature = signature("\0".repeat(64), body);

        assertThat(post(body, with(SIGNATURE, signature))).isEqualTo(200);
        assertThat(post(body, with(SIGNATURE, signature(TOKEN, body)))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha1=LBr6+XIEOZKgMck2/aG1CNCaCCOAwHT4o+vYRE4D3JM=",
                "sha256=LBr6+XIEOZKgMck2/aG1CNCaCCOAwHT4o+vYRE4D3JM=",
                "sha256=LBr6",
                "sha256=ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "sha256=%%%",
            })
    void aWrongSignatureIsRefusedAndPublishesNothing(String signature) throws Exception {
        gateOwner().start();
        byte[] body = event(ID, Instant.now()).getBytes(UTF_8);

        assertThat(post(body, with(SIGNATURE, signature))).isEqualTo(403);
        assertThat(post(event("another", Instant.now()))).isEqualTo(200);

        firstPublication();
        assertThat(publishedIds()).containsExactly("another");
        assertThat(bed.host().count("refused")).isEqualTo(1);
    }

    @Test
    void aPostWithoutASignatureIsNotAuthorised() throws Exception {
        gateOwner().start();
        byte[] body = event(ID, Instant.now()).getBytes(UTF_8);

        assertThat(
                        post(
                                body,
                                headers -> {
                                    headers.remove(SIGNATURE);
                                    return headers;
                                }))
                .isEqualTo(401);
    }

    @Test
    void aBodyThatWasChangedIsRefused() throws Exception {
        gateOwner().start();
        byte[] body = event(ID, Instant.now()).getBytes(UTF_8);
        String signature = signature(TOKEN, body);
        body[body.length - 1] = ' ';

        assertThat(post(body, with(SIGNATURE, signature))).isEqualTo(403);
    }

    @Test
    void whatCanNeverSucceedIsAnsweredWith400() throws Exception {
        gateOwner().start();
        Instant now = Instant.now();
        byte[] good = event(ID, now).getBytes(UTF_8);

        assertThat(post(good, with("X-Milestone-Api-Version", "v2.0"))).isEqualTo(400);
        assertThat(post(good, with("Content-Type", "text/plain"))).isEqualTo(400);
        assertThat(post("no JSON")).isEqualTo(400);
        assertThat(post("{}")).isEqualTo(400);
        assertThat(post("[".repeat(1000))).isEqualTo(400);
        assertThat(post(" ".repeat((1 << 20) + 1))).isEqualTo(400);
        assertThat(post(event("i".repeat(129), now))).isEqualTo(400);
        assertThat(post(event(ID, now).replace("MessageId", "Other"))).isEqualTo(400);
        assertThat(post(event(ID, "yesterday"))).isEqualTo(400);
        assertThat(post(event(ID, now.minus(Duration.ofMinutes(11))))).isEqualTo(400);
        assertThat(bed.host().publications()).isEmpty();
    }

    @Test
    void anEventFromTheFutureMaySucceedLater() throws Exception {
        gateOwner().start();

        assertThat(post(event(ID, Instant.now().plus(Duration.ofMinutes(6))))).isEqualTo(503);
        assertThat(post(event(ID, Instant.now().plus(Duration.ofMinutes(4))))).isEqualTo(200);
    }

    @Test
    void aTimeWithoutAZoneIsUtc() throws Exception {
        gateOwner().start();
        String time = Instant.now().toString().replaceAll("(\\.\\d+)?Z$", ".2988877");

        assertThat(post(event(ID, time))).isEqualTo(200);
        assertThat(firstPublication().time()).contains(Instant.parse(time + "Z"));
    }

    @Test
    void anEventOfACameraReachesTheOwnersOfThatCameraAlone() throws Exception {
        bed.owner(
                "root.vms.motion",
                """
                {"linkedServer": "root.vms", "event": "Motion Started", "source": "Gate camera",
                 "content": "moved"}
                """);
        bed.start();
        String camera =
                event(ID, Instant.now())
                        .replace(
                                "0fcb1955-0e80-4fd4-a78a-db47ee89700c",
                                "6EB95DD6-7ccc-4bce-99f8-af0d0b582d77")
                        .replace(
                                "c9bdac3f-41dc-4afa-b057-61767a3914b7",
                                "00000000-1111-2222-3333-444444444444");

        assertThat(post(camera)).isEqualTo(200);
        assertThat(post(camera.replace(ID, "mine").replace(Bed.GATE_ID, Bed.CAMERA_ID)))
                .isEqualTo(200);

        assertThat(firstPublication().id()).contains("mine");
        assertThat(bed.host().published()).containsExactly("root.vms.motion CHANGE moved");
    }

    @Test
    void aStateThatAnEventBeginsIsPublishedWhenItDiffers() throws Exception {
        bed.owner(
                "root.vms.motion",
                """
                {"linkedServer": "root.vms", "type": "STATE", "source": "Gate camera",
                 "stateGroup": "Motion", "states": {"Motion": "yes", "MotionStopped": "no"}}
                """);
        bed.start();
        Instant now = Instant.now();

        assertThat(post(motion("a", now, true))).isEqualTo(200);
        assertThat(post(motion("b", now.plusSeconds(1), true))).isEqualTo(200);
        assertThat(post(motion("c", now.plusSeconds(3), false))).isEqualTo(200);
        assertThat(post(motion("late", now.plusSeconds(2), true))).isEqualTo(200);
        assertThat(post(motion("d", now.plusSeconds(4), true))).isEqualTo(200);

        // Told once more, the state is known for longer, and what came in between is too late.
        assertThat(post(motion("e", now.plusSeconds(6), true))).isEqualTo(200);
        assertThat(post(motion("late, too", now.plusSeconds(5), false))).isEqualTo(200);
        assertThat(post(motion("f", now.plusSeconds(7), false))).isEqualTo(200);

        Until.holds("the last", () -> publishedIds().contains("f"));
        // Until the first event nobody tells the state, and the value is in error.
        assertThat(bed.host().published())
                .filteredOn(told -> !told.contains("OSP-MS-406"))
                .containsExactly(
                        "root.vms.motion INITIALIZATION yes",
                        "root.vms.motion CHANGE no",
                        "root.vms.motion CHANGE yes",
                        "root.vms.motion CHANGE no");
    }

    @Test
    void anOwnerWhoseEventDoesNotExistIsInErrorAndTheOthersWork() throws Exception {
        bed.owner(
                "root.vms.wrong",
                "{\"linkedServer\": \"root.vms\", \"event\": \"Open gat\", \"content\": \"1\"}");
        gateOwner().start();

        String message = bed.host().await("root.vms", State.DEGRADED).message();
        assertThat(message).contains("1 of 2 owners", "root.vms.wrong", "OSP-MS-401", "Open gate");
        assertThat(bed.host().published().get(0))
                .startsWith("root.vms.wrong INITIALIZATION OSP-MS-401");
        assertThat(post(event(ID, Instant.now()))).isEqualTo(200);
        Until.holds("the event", () -> publishedIds().contains(ID));
    }

    @Test
    void anOwnerWhoseFileIsWrongSaysSo() {
        bed.owner("root.vms.wrong", "{\"linkedServer\": \"root.vms\", \"event\": \"x\"}");
        bed.start();

        assertThat(bed.host().published())
                .anyMatch(told -> told.contains("neither content nor contentFrom"));
    }

    private Bed gateOwner() {
        return bed.owner(
                "root.vms.gate",
                """
                {"linkedServer": "root.vms", "event": "Open gate", "contentFrom": "MESSAGE"}
                """);
    }

    private Publication firstPublication() {
        Until.holds("a publication", () -> !bed.host().publications().isEmpty());
        return bed.host().publications().get(0);
    }

    private List<String> publishedIds() {
        return bed.host().publications().stream().flatMap(told -> told.id().stream()).toList();
    }

    private int post(String body) throws Exception {
        return post(body.getBytes(UTF_8), headers -> headers);
    }

    private int post(byte[] body, UnaryOperator<Map<String, String>> change) throws Exception {
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

    private static UnaryOperator<Map<String, String>> with(String name, String value) {
        return headers -> {
            headers.put(name, value);
            return headers;
        };
    }

    private static String signature(String token, byte[] body) {
        return "sha256=" + Base64.getEncoder().encodeToString(hmac(token, body));
    }

    private static byte[] hmac(String token, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String motion(String id, Instant time, boolean started) {
        return event(id, time)
                .replace(
                        "0fcb1955-0e80-4fd4-a78a-db47ee89700c",
                        started
                                ? "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77"
                                : "6f55a7a7-d21c-4629-ac18-af1975e395a2")
                .replace(Bed.GATE_ID, Bed.CAMERA_ID);
    }

    private static String event(String id, Instant time) {
        return event(id, time.toString());
    }

    private static String event(String id, String time) {
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
}
