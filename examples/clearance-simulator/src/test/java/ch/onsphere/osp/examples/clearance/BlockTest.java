package ch.onsphere.osp.examples.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for blocks, on contents that are not sealed. */
@Timeout(300)
class BlockTest {
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final String A = TestAgent.blockId(0);
    private static final String B = TestAgent.blockId(1);
    private static final String C = TestAgent.blockId(2);

    private final SimulatedAccount account =
            SimulatedAccount.start(
                    AccountOptions.defaults()
                            .withKeyType(KeyType.NONE)
                            .withClock(SimulatorClock.fixed(NOON))
                            .with(new AccountOptions.Rules(Duration.ofHours(1), 1_000, 1_000, 3)));
    private final TestAgent agent = TestAgent.signedIn(account, "agent-1");
    private final String job =
            account.post(JobRequest.media(NOON, NOON.plusSeconds(600), "camera-1"));
    private final String lock = agent.lock(job);
    private final String file = begin();

    @AfterEach
    void close() {
        account.close();
    }

    private String begin() {
        return TestAgent.json(agent.initializeMedia(job, lock).body()).path("fileId").asText();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int put(String id, String content) {
        return agent.put(file, id, bytes(content)).statusCode();
    }

    private int complete(String... ids) {
        return agent.completeFile(file, List.of(ids), null).statusCode();
    }

    private String content() throws IOException {
        return Files.readString(account.files(job).get(0).content().orElseThrow());
    }

    @Test
    void theListGivesTheOrder() throws IOException {
        put(A, "one ");
        put(B, "two ");
        put(C, "three ");

        assertThat(complete(C, A, B)).isEqualTo(204);

        assertThat(content()).isEqualTo("three one two ");
    }

    @Test
    void aBlockThatComesAgainReplacesTheFirst() throws IOException {
        put(A, "one");
        put(A, "uno");

        assertThat(complete(A)).isEqualTo(204);

        assertThat(content()).isEqualTo("uno");
        assertThat(account.files(job).get(0).bytesReceived()).isEqualTo(6);
        assertThat(account.bytesReceived()).isEqualTo(6);
    }

    @Test
    void blocksThatAreNotListedAreDropped() throws IOException {
        put(A, "one");
        put(B, "two");

        assertThat(complete(B)).isEqualTo(204);

        assertThat(content()).isEqualTo("two");
        assertThat(account.files(job).get(0).directory().resolve("blocks")).doesNotExist();
    }

    @Test
    void refusesAListWithABlockThatIsNotThere() {
        put(A, "one");

        assertThat(complete(A, B)).isEqualTo(400);
        assertThat(complete(A)).isEqualTo(204);
    }

    @Test
    void tellsWhatIsThere() {
        put(B, "two");
        put(A, "one");

        assertThat(agent.get("/file/" + file + "/block").body())
                .isEqualTo("{\"committed\":false,\"blockIds\":[\"%s\",\"%s\"]}".formatted(B, A));
        complete(A);
        assertThat(agent.get("/file/" + file + "/block").body())
                .isEqualTo("{\"committed\":true,\"blockIds\":[\"%s\"]}".formatted(A));
    }

    @Test
    void aCompleteFileStaysAsItIs() throws IOException {
        put(A, "one");
        complete(A);

        assertThat(put(A, "uno")).isEqualTo(409);
        assertThat(complete(A)).isEqualTo(204);
        assertThat(complete()).isEqualTo(409);
        assertThat(content()).isEqualTo("one");
        assertThat(account.files(job)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MDAwMDA", "!!!!", "MDAw"})
    void refusesIdsAgainstTheRules(String id) {
        put(A, "one");

        assertThat(put(id, "two")).isEqualTo(400);
        assertThat(complete(A)).isEqualTo(204);
    }

    @Test
    void takesIdsWithEveryCharacterOfBase64() throws IOException {
        byte[] strange = new byte[] {(byte) 0xfb, (byte) 0xff, (byte) 0xbf, 0};
        String id = Base64.getEncoder().encodeToString(strange);
        assertThat(id).contains("+", "/", "=");

        assertThat(put(id, "one")).isEqualTo(201);
        assertThat(complete(id)).isEqualTo(204);
        assertThat(content()).isEqualTo("one");
    }

    @Test
    void takesTheIdFromTheQueryToo() {
        HttpResponse<String> answer =
                agent.send(
                        agent.request("/file/" + file + "/block?blockId=" + A)
                                .PUT(BodyPublishers.ofString("one")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(complete(A)).isEqualTo(204);
    }

    @Test
    void refusesBlocksThatAreTooLargeOrEmptyOrTooMany() {
        assertThat(put(A, "x".repeat(1_001))).isEqualTo(413);
        assertThat(put(A, "")).isEqualTo(400);
        assertThat(put(A, "x".repeat(1_000))).isEqualTo(201);
        put(B, "two");
        put(C, "three");
        assertThat(put(TestAgent.blockId(3), "four")).isEqualTo(409);
        assertThat(put(C, "tres")).isEqualTo(201);
        assertThat(complete(A, A, A, A)).isEqualTo(400);
    }

    @Test
    void needsTheLengthInAdvance() {
        HttpResponse<String> answer =
                agent.send(
                        agent.request("/file/" + file + "/block/" + A)
                                .PUT(
                                        BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(bytes("one")))));

        assertThat(answer.statusCode()).isEqualTo(411);
    }

    @Test
    void checksTheHashWhenThereIsOne() throws GeneralSecurityException {
        byte[] content = bytes("one");
        String md5 =
                Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("MD5").digest(content));

        assertThat(agent.put(file, A, bytes("two"), "Content-MD5", md5).statusCode())
                .isEqualTo(400);
        assertThat(agent.get("/file/" + file + "/block").body()).contains("\"blockIds\":[]");
        assertThat(agent.put(file, A, content, "Content-MD5", md5).statusCode()).isEqualTo(201);
    }

    @Test
    void onlyTheHolderOfTheJobMaySend() {
        put(A, "one");
        agent.release(job, lock);

        assertThat(put(B, "two")).isEqualTo(409);
        assertThat(complete(A)).isEqualTo(409);
        TestAgent other = TestAgent.signedIn(account, "agent-2");
        other.lock(job);
        assertThat(put(B, "two")).isEqualTo(409);
        assertThat(account.files(job)).isEmpty();
    }

    @Test
    void refusesToCompleteForAnotherAgentOrUnderAnotherLock() {
        put(A, "one");
        TestAgent other = TestAgent.signedIn(account, "agent-2");

        assertThat(other.completeFile(file, List.of(A), null).statusCode()).isEqualTo(409);
        assertThat(completeUnder("another")).isEqualTo(409);
        assertThat(completeUnder(lock)).isEqualTo(204);
    }

    private int completeUnder(String shown) {
        ObjectNode body = agent.body(shown);
        body.putArray("blockIds").add(A);
        return agent.call("POST", "/file/" + file + "/complete", body).statusCode();
    }

    @Test
    void goesOnUnderANewLockOfTheSameAgent() throws IOException {
        put(A, "one ");
        account.clock().advance(Duration.ofHours(2));
        TestAgent again = TestAgent.signedIn(account, "agent-1");
        String newLock = again.lock(job);

        assertThat(newLock).isNotEqualTo(lock);
        assertThat(again.put(file, B, bytes("two")).statusCode()).isEqualTo(201);
        assertThat(again.completeFile(file, List.of(A, B), null).statusCode()).isEqualTo(204);
        assertThat(content()).isEqualTo("one two");
    }

    @Test
    void dropsWhatIsNotCompletedWithinADay() {
        put(A, "one");
        account.clock().advance(Duration.ofHours(25));
        TestAgent again = TestAgent.signedIn(account, "agent-1");
        again.lock(job);

        assertThat(again.get("/file/" + file + "/block").statusCode()).isEqualTo(404);
        assertThat(again.put(file, B, bytes("two")).statusCode()).isEqualTo(404);
    }

    @Test
    void canBeToldToForgetAFile() {
        put(A, "one");
        assertThat(account.uploads()).containsExactly(file);

        assertThat(account.dropUpload(file)).isTrue();

        assertThat(put(B, "two")).isEqualTo(404);
        assertThat(account.dropUpload(file)).isFalse();
    }

    @Test
    void needsToKnowWhatTheFileIs() {
        JsonNode incomplete = agent.mediaFile(lock, "x").putNull("startTimeUtc");
        String path = "/job/" + job + "/file/initializeMediaUpload";

        assertThat(agent.call("POST", path, incomplete).statusCode()).isEqualTo(400);
        assertThat(agent.call("POST", path, agent.mediaFile("wrong", "x")).statusCode())
                .isEqualTo(409);
        assertThat(
                        agent.call(
                                        "POST",
                                        "/job/" + job + "/file/initializeThumbnailUpload",
                                        agent.mediaFile(lock, "x"))
                                .statusCode())
                .isEqualTo(400);
    }
}
