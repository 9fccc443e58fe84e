package ch.onsphere.osp.examples.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what with a job, and when. */
@Timeout(300)
class RegistryTest {
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    private final SimulatedAccount account =
            SimulatedAccount.start(
                    AccountOptions.defaults()
                            .withClock(SimulatorClock.fixed(NOON))
                            .withLockDuration(Duration.ofSeconds(30)));
    private final TestAgent one = TestAgent.signedIn(account, "agent-1");
    private final TestAgent two = TestAgent.signedIn(account, "agent-2");

    @AfterEach
    void close() {
        account.close();
    }

    private SimulatedJob job(String id) {
        return account.job(id).orElseThrow();
    }

    @Test
    void listsTheJobsOfAllTypes() {
        assertThat(one.list()).isEmpty();
        account.post(JobRequest.media(NOON, NOON.plusSeconds(60), "a", "b"));
        account.post(JobRequest.media(new JobRequest.Item("c", NOON, NOON.plusSeconds(5))));
        account.post(JobRequest.thumbnail("d"));
        account.post(JobRequest.thumbnail(NOON, "e"));
        account.post(JobRequest.discovery());

        JsonNode jobs = one.list();

        assertThat(jobs.findValuesAsText("type"))
                .containsExactly(
                        "mediarequest", "mediarequest", "thumbnail", "thumbnail", "discovery");
        assertThat(jobs.findValuesAsText("state")).containsOnly("Available");
        JsonNode media = jobs.path(0).path("mediaRequest");
        assertThat(media.path("devices").findValuesAsText("externalId")).containsExactly("a", "b");
        assertThat(media.path("startTimeUtc").asText()).isEqualTo("2024-05-01T12:00:00Z");
        assertThat(media.path("requestId").asText()).isNotEmpty();
        assertThat(jobs.path(1).path("mediaRequest").path("items").path(0).toString())
                .contains("\"c\"", "2024-05-01T12:00:05Z");
        assertThat(jobs.path(2).path("thumbnail").path("timestampUtc").isNull()).isTrue();
        assertThat(jobs.path(3).path("thumbnail").path("timestampUtc").asText())
                .isEqualTo("2024-05-01T12:00:00Z");
        assertThat(jobs.path(4).path("discovery").isObject()).isTrue();
    }

    @Test
    void letsOnlyOneAgentHaveAJob() {
        String id = account.post(JobRequest.discovery());

        JsonNode locked = TestAgent.json(one.tryLock(id).body());

        assertThat(locked.path("lockId").asText()).isNotEmpty();
        assertThat(locked.path("lockExpirationUtc").asText()).isEqualTo("2024-05-01T12:00:30Z");
        assertThat(locked.path("job").path("state").asText()).isEqualTo("Locked");
        assertThat(two.tryLock(id).statusCode()).isEqualTo(409);
        assertThat(two.list()).isEmpty();
        assertThat(job(id).agentId()).isEqualTo("agent-1");
    }

    @Test
    void endsALockOnRequestAsIfItsTimeHadPassed() {
        String id = account.post(JobRequest.discovery());
        assertThat(account.endLock(id)).isFalse();
        assertThat(one.tryLock(id).statusCode()).isEqualTo(200);

        assertThat(account.endLock(id)).isTrue();

        assertThat(job(id).state()).isEqualTo(JobState.AVAILABLE);
        assertThat(two.tryLock(id).statusCode()).isEqualTo(200);
        assertThat(job(id).locks()).isEqualTo(2);
    }

    @Test
    void givesAnAgentItsOwnLockAgain() {
        String id = account.post(JobRequest.discovery());
        String lock = one.lock(id);
        account.clock().advance(Duration.ofSeconds(20));

        JsonNode again = TestAgent.json(one.tryLock(id).body());

        assertThat(again.path("lockId").asText()).isEqualTo(lock);
        assertThat(again.path("lockExpirationUtc").asText()).isEqualTo("2024-05-01T12:00:50Z");
        assertThat(job(id).locks()).isEqualTo(1);
    }

    @Test
    void tellsTheIdOfALockToItsHolderOnly() {
        String id = account.post(JobRequest.discovery());
        String lock = one.lock(id);

        JsonNode mine = TestAgent.json(one.get("/job/" + id + "?agentId=agent-1").body());
        JsonNode others = TestAgent.json(two.get("/job/" + id + "?agentId=agent-2").body());
        assertThat(mine.path("lockId").asText()).isEqualTo(lock);
        assertThat(others.has("lockId")).isFalse();
        assertThat(others.path("state").asText()).isEqualTo("Locked");
    }

    @Test
    void offersAJobAgainWhenItsLockEnds() {
        String id = account.post(JobRequest.discovery());
        String lock = one.lock(id);
        assertThat(one.progress(id, lock, 3, 10).statusCode()).isEqualTo(204);
        account.clock().advance(Duration.ofSeconds(30));

        assertThat(two.list()).hasSize(1);
        assertThat(job(id).taskProgress()).isZero();
        assertThat(one.complete(id, lock, "Completed").statusCode()).isEqualTo(410);

        assertThat(two.tryLock(id).statusCode()).isEqualTo(200);
        assertThat(one.complete(id, lock, "Completed").statusCode()).isEqualTo(409);
        assertThat(one.renew(id, lock).statusCode()).isEqualTo(409);
        assertThat(job(id).locks()).isEqualTo(2);
        assertThat(job(id).completions()).isZero();
    }

    @Test
    void keepsALockThatIsRenewed() {
        String id = account.post(JobRequest.discovery());
        String lock = one.lock(id);
        for (int i = 0; i < 5; i++) {
            account.clock().advance(Duration.ofSeconds(29));
            assertThat(one.renew(id, lock).statusCode()).isEqualTo(200);
        }
        assertThat(two.tryLock(id).statusCode()).isEqualTo(409);
        assertThat(one.complete(id, lock, "Completed").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "Completed, COMPLETED",
        "PartiallyCompleted, PARTIALLY_COMPLETED",
        "Failed, FAILED"
    })
    void endsAJob(String named, JobState state) {
        String id = account.post(JobRequest.discovery());
        String lock = one.lock(id);
        one.progress(id, lock, 7, 9);

        assertThat(one.complete(id, lock, named).statusCode()).isEqualTo(204);

        assertThat(job(id).state()).isEqualTo(state);
        assertThat(job(id).taskProgress()).isEqualTo(7);
        assertThat(job(id).taskTotal()).isEqualTo(9);
        assertThat(job(id).finished()).contains(NOON);
        assertThat(two.list()).isEmpty();
        assertThat(two.tryLock(id).statusCode()).isEqualTo(410);
        assertThat(one.renew(id, lock).statusCode()).isEqualTo(410);
    }

    @Test
    void takesTheSameEndTwiceAndCountsItOnce() {
        String id = account.post(JobRequest.discovery());
        String lock = one.lock(id);
        one.complete(id, lock, "Completed");

        assertThat(one.complete(id, lock, "Completed").statusCode()).isEqualTo(204);
        assertThat(one.complete(id, lock, "Failed").statusCode()).isEqualTo(410);
        assertThat(two.complete(id, lock, "Completed").statusCode()).isEqualTo(410);
        assertThat(job(id).completions()).isEqualTo(1);
    }

    @Test
    void cancelsForEver() {
        String id = account.post(JobRequest.discovery());

        assertThat(one.cancel(id, one.lock(id)).statusCode()).isEqualTo(204);

        assertThat(job(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(job(id).message()).isEqualTo("never");
        account.clock().advance(Duration.ofDays(1));
        assertThat(TestAgent.signedIn(account, "agent-2").list()).isEmpty();
    }

    @Test
    void releasesForOthers() {
        String id = account.post(JobRequest.discovery());
        String lock = one.lock(id);
        one.progress(id, lock, 1, 2);

        assertThat(one.release(id, lock).statusCode()).isEqualTo(204);

        assertThat(job(id).state()).isEqualTo(JobState.AVAILABLE);
        assertThat(job(id).taskTotal()).isZero();
        assertThat(one.release(id, lock).statusCode()).isEqualTo(410);
        assertThat(two.tryLock(id).statusCode()).isEqualTo(200);
    }

    @Test
    void canBeWithdrawnWhileSomebodyWorksOnIt() {
        String id = account.post(JobRequest.discovery());
        String lock = one.lock(id);

        assertThat(account.withdraw(id)).isTrue();

        assertThat(one.renew(id, lock).statusCode()).isEqualTo(410);
        assertThat(account.withdraw(id)).isFalse();
        assertThat(job(id).completions()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"renew", "complete", "cancel", "release"})
    void needsTheRightLock(String action) {
        String id = account.post(JobRequest.discovery());
        String lock = one.lock(id);
        String path = "/job/" + id + "/" + action;

        assertThat(one.call("POST", path, one.body("wrong").put("state", "Failed")).statusCode())
                .isEqualTo(409);
        assertThat(two.call("POST", path, two.body(lock).put("state", "Failed")).statusCode())
                .isEqualTo(409);
        assertThat(one.call("POST", path, one.body().put("state", "Failed")).statusCode())
                .isEqualTo(400);
        assertThat(job(id).state()).isEqualTo(JobState.LOCKED);
    }

    @Test
    void refusesWhatMakesNoSense() {
        String id = account.post(JobRequest.discovery());
        String lock = one.lock(id);

        assertThat(one.tryLock("unknown").statusCode()).isEqualTo(404);
        assertThat(one.get("/job").statusCode()).isEqualTo(400);
        assertThat(one.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(one.complete(id, lock, "Done").statusCode()).isEqualTo(400);
        assertThat(one.progress(id, lock, -1, 2).statusCode()).isEqualTo(400);
        HttpResponse<String> problem = one.call("POST", "/job/" + id + "/renew", one.list());
        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(TestAgent.json(problem.body()).path("detail").asText()).isNotEmpty();
    }

    @Test
    void refusesAnotherTenant() {
        assertThat(one.get("/../other/job?agentId=a").statusCode()).isIn(400, 403, 404);
    }

    @Test
    void offersWhateverStrangeJobIsPosted() {
        account.post(JobRequest.raw("teleport", "{\"destination\":[1,{\"x\":null}]}"));
        account.post(JobRequest.raw("mediarequest", "{\"mediaRequest\":\"{}\",\"id\":null}"));

        assertThat(one.list().path(0).path("type").asText()).isEqualTo("teleport");
        assertThat(one.list().path(0).path("destination")).hasSize(2);
        assertThat(one.list().path(1).path("mediaRequest").isTextual()).isTrue();
        assertThat(one.list().path(1).path("id").isNull()).isTrue();
    }
}
