package ch.onsphere.osp.milestone;

import static ch.onsphere.osp.milestone.PostedBed.ID;
import static ch.onsphere.osp.milestone.PostedBed.SIGNATURE;
import static ch.onsphere.osp.milestone.PostedBed.TOKEN;
import static ch.onsphere.osp.milestone.PostedBed.event;
import static ch.onsphere.osp.milestone.PostedBed.hmac;
import static ch.onsphere.osp.milestone.PostedBed.signature;
import static ch.onsphere.osp.milestone.PostedBed.with;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.kit.testing.Until;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no post of the site, or none that can be taken, is told apart and publishes nothing. */
class WebhookVerificationTest {

    @TempDir Path state;
    private PostedBed posted;

    @BeforeEach
    void prepare() {
        posted = new PostedBed(state);
    }

    @AfterEach
    void close() {
        posted.close();
    }

    @Test
    void theSignatureMayBeHexadecimal() throws Exception {
        posted.gateOwner().bed().start();
        byte[] body = event(ID, Instant.now()).getBytes(UTF_8);

        int status =
                posted.post(
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
        posted.bed().server("root.vms", posted.site(), "\"webhook\": {\"path\": \"/vms\"}");
        posted.gateOwner().bed().start();
        byte[] body = event(ID, Instant.now()).getBytes(UTF_8);
        // 64 zeros: the block that HMAC makes of an empty key.
        String signature = signature("\0".repeat(64), body);

        assertThat(posted.post(body, with(SIGNATURE, signature))).isEqualTo(200);
        assertThat(posted.post(body, with(SIGNATURE, signature(TOKEN, body)))).isEqualTo(403);
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
        posted.gateOwner().bed().start();
        byte[] body = event(ID, Instant.now()).getBytes(UTF_8);

        assertThat(posted.post(body, with(SIGNATURE, signature))).isEqualTo(403);
        assertThat(posted.post(event("another", Instant.now()))).isEqualTo(200);

        posted.firstPublication();
        assertThat(posted.publishedIds()).containsExactly("another");
        assertThat(posted.bed().host().count("refused")).isEqualTo(1);
    }

    @Test
    void aPostWithoutASignatureIsNotAuthorised() throws Exception {
        posted.gateOwner().bed().start();
        byte[] body = event(ID, Instant.now()).getBytes(UTF_8);

        assertThat(
                        posted.post(
                                body,
                                headers -> {
                                    headers.remove(SIGNATURE);
                                    return headers;
                                }))
                .isEqualTo(401);
    }

    @Test
    void aBodyThatWasChangedIsRefused() throws Exception {
        posted.gateOwner().bed().start();
        byte[] body = event(ID, Instant.now()).getBytes(UTF_8);
        String signature = signature(TOKEN, body);
        body[body.length - 1] = ' ';

        assertThat(posted.post(body, with(SIGNATURE, signature))).isEqualTo(403);
    }

    @Test
    void whatCanNeverSucceedIsAnsweredWith400() throws Exception {
        posted.gateOwner().bed().start();
        Instant now = Instant.now();
        byte[] good = event(ID, now).getBytes(UTF_8);

        assertThat(posted.post(good, with("X-Milestone-Api-Version", "v2.0"))).isEqualTo(400);
        assertThat(posted.post(good, with("Content-Type", "text/plain"))).isEqualTo(400);
        assertThat(posted.post("no JSON")).isEqualTo(400);
        assertThat(posted.post("{}")).isEqualTo(400);
        assertThat(posted.post("[".repeat(1000))).isEqualTo(400);
        assertThat(posted.post(" ".repeat((1 << 20) + 1))).isEqualTo(400);
        assertThat(posted.post(event("i".repeat(129), now))).isEqualTo(400);
        assertThat(posted.post(event(ID, now).replace("MessageId", "Other"))).isEqualTo(400);
        assertThat(posted.post(event(ID, "yesterday"))).isEqualTo(400);
        assertThat(posted.post(event(ID, now.minus(Duration.ofMinutes(11))))).isEqualTo(400);
        assertThat(posted.bed().host().publications()).isEmpty();
    }

    @Test
    void anEventFromTheFutureMaySucceedLater() throws Exception {
        posted.gateOwner().bed().start();

        assertThat(posted.post(event(ID, Instant.now().plus(Duration.ofMinutes(6)))))
                .isEqualTo(503);
        assertThat(posted.post(event(ID, Instant.now().plus(Duration.ofMinutes(4)))))
                .isEqualTo(200);
    }

    @Test
    void aServerWhosePostsAreRefusedForItsClockSaysSoUntilOneIsTaken() throws Exception {
        posted.gateOwner().bed().checkingEvery(Duration.ofMillis(100)).start();
        posted.bed().host().await("root.vms", State.ONLINE);

        posted.post(event(ID, Instant.now().minus(Duration.ofHours(2))));
        assertThat(posted.bed().host().await("root.vms", State.DEGRADED).message())
                .contains("OSP-MS-412");

        posted.post(event(ID, Instant.now()));
        posted.bed().host().await("root.vms", State.ONLINE);
    }

    @Test
    void whoCannotSignMakesNoServerSeemIll() throws Exception {
        posted.gateOwner().bed().checkingEvery(Duration.ofMillis(100)).start();
        posted.bed().host().await("root.vms", State.ONLINE);
        byte[] old = event(ID, Instant.now().minus(Duration.ofHours(2))).getBytes(UTF_8);
        long checks = checks();

        assertThat(posted.post(old, with(SIGNATURE, "sha256=AAAA"))).isEqualTo(403);

        Until.holds("another check", () -> checks() > checks + 1);
        assertThat(posted.bed().host().history())
                .extracting(ConnectionStatus::state)
                .doesNotContain(State.DEGRADED);
    }

    private long checks() {
        return posted.site().received().stream()
                .filter(request -> request.path().endsWith("/sites"))
                .count();
    }
}
