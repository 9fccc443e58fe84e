package ch.onsphere.osp.clearance.registry;

import ch.onsphere.osp.clearance.error.RegistryError;
import ch.onsphere.osp.clearance.http.HttpAnswer;
import ch.onsphere.osp.clearance.json.Json;
import ch.onsphere.osp.clearance.profile.Member;
import ch.onsphere.osp.clearance.profile.Profile;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads what the service says of a lock. */
final class LockReader {

    private final Profile profile;
    private final JobReader reader;

    LockReader(Profile profile) {
        this.profile = profile;
        this.reader = new JobReader(profile);
    }

    /**
     * A lock that was just given. Work under one that is somebody else's would be done twice, and
     * lost: a yes without a proof is refused.
     *
     * @param job what was to be locked
     * @param now the time here
     */
    Lock read(Job job, HttpAnswer answer, Instant now) {
        JsonNode json = Answers.json(answer);
        JsonNode inner = reader.find(json, Member.JOB);
        Member proof = profile.lockProof().member();
        if (either(json, inner, proof).isEmpty()) {
            throw RegistryError.LOCK_NOT_PROVEN.at("no " + profile.names(proof).get(0));
        }
        if (reader.text(inner, Member.JOB_ID).filter(id -> !id.equals(job.id())).isPresent()) {
            throw RegistryError.LOCK_NOT_PROVEN.at("the answer is about another job");
        }
        Job locked = reader.job(json).filter(each -> each.id().equals(job.id())).orElse(job);
        String lockId = either(json, inner, Member.LOCK_ID).orElse("");
        return new Lock(new LockedJob(locked, lockId), left(answer, now));
    }

    /** How long a lock lasts from now; a service that does not tell is taken to mean little. */
    Duration left(HttpAnswer answer, Instant now) {
        JsonNode json = answer.json().orElseGet(Json::object);
        JsonNode inner = reader.find(json, Member.JOB);
        Optional<Instant> end = either(json, inner, Member.LOCK_EXPIRATION).flatMap(Times::read);
        return LockTime.left(end, answer, now, profile.assumedLock());
    }

    private Optional<String> either(JsonNode json, JsonNode inner, Member member) {
        return reader.text(json, member).or(() -> reader.text(inner, member));
    }
}
