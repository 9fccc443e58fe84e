package ch.onsphere.osp.examples.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong when it is asked to. */
@Timeout(300)
class FaultTest {
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    private final SimulatedAccount account =
            SimulatedAccount.start(AccountOptions.defaults().withKeyType(KeyType.NONE));
    private final TestAgent agent = TestAgent.signedIn(account, "agent-1");

    @AfterEach
    void close() {
        account.close();
    }

    private HttpResponse<String> ask() {
        return agent.get("/job?agentId=agent-1");
    }

    private IOException failed(String path) {
        try {
            HttpResponse<String> answer =
                    agent.trySend(agent.request(path).timeout(Duration.ofSeconds(20)).GET());
            throw new AssertionError("answered " + answer.statusCode());
        } catch (IOException e) {
            return e;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 412, 413, 423, 429, 500, 502, 503, 504})
    void answersAnyStatus(int status) {
        account.faults().add(Fault.status(status).once());

        HttpResponse<String> answer = ask();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(TestAgent.json(answer.body()).path("status").asInt()).isEqualTo(status);
        assertThat(ask().statusCode()).isEqualTo(200);
        assertThat(account.faults().applied()).isEqualTo(1);
    }

    @Test
    void asksForPatience() {
        account.faults().add(Fault.tooManyRequests(Duration.ofSeconds(7)));

        assertThat(ask().headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    void isForTheOperationThatIsNamedAndComesAsOftenAsAskedFor() {
        String job = account.post(JobRequest.discovery());
        account.faults().add(Fault.status(503).on(Operation.RENEW_LOCK).skip(1).times(2));
        String lock = agent.lock(job);

        assertThat(ask().statusCode()).isEqualTo(200);
        assertThat(agent.renew(job, lock).statusCode()).isEqualTo(200);
        assertThat(agent.renew(job, lock).statusCode()).isEqualTo(503);
        assertThat(agent.renew(job, lock).statusCode()).isEqualTo(503);
        assertThat(agent.renew(job, lock).statusCode()).isEqualTo(200);
        assertThat(account.faults().active()).isEmpty();
    }

    @Test
    void isForThePathsThatMatch() {
        account.faults().add(Fault.status(500).matching("GET", ".*/JOB"));

        assertThat(ask().statusCode()).isEqualTo(500);
        assertThat(agent.get("/file/x/block").statusCode()).isEqualTo(404);
        account.faults().clear();
        assertThat(ask().statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void reachesEveryOperation(Operation operation) {
        if (operation == Operation.UNKNOWN) {
            return;
        }
        account.faults().add(Fault.status(418).on(operation));
        String job = account.post(JobRequest.discovery());
        String media = account.post(JobRequest.media(NOON, NOON.plusSeconds(1), "a"));
        account.forgetReceived();

        int status =
                switch (operation) {
                    case TOKEN -> {
                        TestAgent.signedIn(account, "agent-2");
                        yield account.received().get(0).status();
                    }
                    case OPENID_CONFIGURATION -> {
                        agent.send(
                                agent.absolute(
                                        account.address() + "/.well-known/openid-configuration"));
                        yield account.received().get(0).status();
                    }
                    case LIST_JOBS -> ask().statusCode();
                    case GET_JOB -> agent.get("/job/" + job + "?agentId=a").statusCode();
                    case LOCK_JOB -> agent.tryLock(job).statusCode();
                    case UPDATE_JOB -> agent.progress(job, "x", 1, 2).statusCode();
                    case RENEW_LOCK -> agent.renew(job, "x").statusCode();
                    case COMPLETE_JOB -> agent.complete(job, "x", "Failed").statusCode();
                    case CANCEL_JOB -> agent.cancel(job, "x").statusCode();
                    case RELEASE_JOB -> agent.release(job, "x").statusCode();
                    case INITIALIZE_MEDIA -> agent.initializeMedia(media, "x").statusCode();
                    case INITIALIZE_THUMBNAIL -> initialize(job, "Thumbnail");
                    case INITIALIZE_DISCOVERY -> initialize(job, "Discovery");
                    case PUT_BLOCK -> agent.put("x", "AAAA", new byte[10]).statusCode();
                    case LIST_BLOCKS -> agent.get("/file/x/block").statusCode();
                    case COMPLETE_FILE -> agent.completeFile("x", List.of(), null).statusCode();
                    case UNKNOWN -> 0;
                };

        assertThat(status).isEqualTo(418);
        assertThat(account.received().get(0).operation()).isEqualTo(operation);
    }

    private int initialize(String job, String kind) {
        return agent.call(
                        "POST",
                        "/job/" + job + "/file/initialize" + kind + "Upload",
                        agent.body("x"))
                .statusCode();
    }

    @Test
    void answersThatMakeNoSense() {
        account.faults().add(Fault.of(Fault.Kind.JUNK).once());
        assertThatThrownBy(() -> TestAgent.json(ask().body())).isInstanceOf(Exception.class);

        account.faults().add(Fault.of(Fault.Kind.HTML).once());
        HttpResponse<String> html = ask();
        assertThat(html.statusCode()).isEqualTo(502);
        assertThat(html.body()).contains("<html>");

        account.faults().add(Fault.of(Fault.Kind.EMPTY).once());
        assertThat(ask().body()).isEmpty();

        account.faults().add(Fault.of(Fault.Kind.WRONG_CONTENT_TYPE).once());
        HttpResponse<String> text = ask();
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(text.body()).isEqualTo("[]");

        account.faults().add(Fault.of(Fault.Kind.OVERSIZE).ofBytes(1_000_000).once());
        assertThat(ask().body()).hasSize(1_000_000);
    }

    @Test
    void resetsInTheMiddleOfAnAnswer() {
        account.post(JobRequest.discovery());
        account.faults().add(Fault.reset(5).once());

        assertThat(failed("/job?agentId=a")).isNotInstanceOf(HttpTimeoutException.class);
        assertThat(ask().statusCode()).isEqualTo(200);
    }

    @Test
    void resetsInTheMiddleOfABlock() {
        String job = account.post(JobRequest.media(NOON, NOON.plusSeconds(1), "a"));
        JsonNode begun = TestAgent.json(agent.initializeMedia(job, agent.lock(job)).body());
        String file = begun.path("fileId").asText();
        account.faults().add(Fault.resetUpload(100_000).on(Operation.PUT_BLOCK).once());
        byte[] block = new byte[TestAgent.BLOCK];

        assertThatThrownBy(() -> agent.put(file, TestAgent.blockId(0), block))
                .hasCauseInstanceOf(IOException.class);

        long arrived = account.bytesReceived();
        assertThat(arrived).isBetween(1L, TestAgent.BLOCK - 1L);
        assertThat(agent.get("/file/" + file + "/block").body()).contains("\"blockIds\":[]");
        assertThat(agent.put(file, TestAgent.blockId(0), block).statusCode()).isEqualTo(201);
        assertThat(account.bytesReceived()).isEqualTo(arrived + block.length);
    }

    @Test
    void doesTheWorkAndLosesTheAnswer() {
        String job = account.post(JobRequest.discovery());
        String lock = agent.lock(job);
        account.faults().add(Fault.answerLost().on(Operation.COMPLETE_JOB).once());

        assertThatThrownBy(() -> agent.complete(job, lock, "Completed"))
                .hasCauseInstanceOf(IOException.class);

        assertThat(account.job(job).orElseThrow().state()).isEqualTo(JobState.COMPLETED);
        assertThat(agent.complete(job, lock, "Completed").statusCode()).isEqualTo(204);
        assertThat(account.job(job).orElseThrow().completions()).isEqualTo(1);
    }

    @Test
    void neverAnswers() {
        account.forgetReceived();
        account.faults().add(Fault.blackHole().once());
        CompletableFuture<Integer> waiting = agent.sendLater("/job?agentId=a");
        Until.holds("the request arrived", () -> account.receivedCount() == 1);

        assertThat(waiting).isNotDone();
        assertThat(account.received().get(0).status()).isZero();
        account.faults().clear();
        // The client fails, or asks again by itself; what it does not do any more is wait.
        Until.holds("the connection is reset", waiting::isDone);
        assertThat(ask().statusCode()).isEqualTo(200);
    }

    @Test
    void answersLate() {
        account.faults().add(Fault.delay(Duration.ofMillis(50)).once());

        assertThat(ask().statusCode()).isEqualTo(200);
        assertThat(account.faults().applied()).isEqualTo(1);
    }

    @Test
    void refusesConnectionsUntilTheFaultsAreCleared() {
        account.faults().add(Fault.refuse());

        assertThat(failed("/job?agentId=a")).isNotInstanceOf(HttpTimeoutException.class);
        account.faults().clear();
        assertThat(ask().statusCode()).isEqualTo(200);
    }

    @Test
    void refusesConnectionsForAWhile() {
        account.faults().add(Fault.refuse(Duration.ofMillis(100)));

        Until.holds("the account is back", () -> account.faults().active().isEmpty());
        Until.holds("it answers", this::answers);
    }

    private boolean answers() {
        try {
            return agent.trySend(agent.request("/job?agentId=a").GET()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void goesAwayAndComesBackWithAllItKnows() {
        String job = account.post(JobRequest.discovery());
        String lock = agent.lock(job);
        account.stop();
        assertThat(failed("/job?agentId=a")).isNotInstanceOf(HttpTimeoutException.class);

        account.startAgain();

        assertThat(agent.renew(job, lock).statusCode()).isEqualTo(200);
    }

    @Test
    void valuesMustMakeSense() {
        assertThatThrownBy(() -> Fault.status(99)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.blackHole().times(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.blackHole().skip(-1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.blackHole().matching("*", "("))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
