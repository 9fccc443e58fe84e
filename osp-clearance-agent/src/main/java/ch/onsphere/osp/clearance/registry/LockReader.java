package ch.onsphere.osp.clearance.registry;

import ch.onsphere.osp.clearance.error.RegistryError;
import ch.onsphere.osp.clearance.http.HttpAnswer;
import ch.onsphere.osp.clearance.json.Json;
import ch.onsphere.osp.clearance.profile.LockProof;
import ch.onsphere.osp.clearance.profile.Member;
import ch.onsphere.osp.clearance.profile.Profile;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        LockProof proof = profile.lockProof();
        String lockId = either(json, inner, Member.LOCK_ID).orElse("");
        boolean isProven =
                proof == LockProof.LOCK_ID ? !lockId.isEmpty() : end(json, inner).isPresent();
        if (!isProven) {
            throw RegistryError.LOCK_NOT_PROVEN.at("no " + profile.names(proof.member()).get(0));
        }
        // What stands beside the id of a lock, under the same name as that of a job, may be it.
        if (isAbout(inner, List.of(job.id())) && isAbout(json, List.of(job.id(), lockId))) {
            Job locked = reader.job(json).filter(each -> each.id().equals(job.id())).orElse(job);
            return new Lock(new LockedJob(locked, lockId), left(answer, now));
        }
        throw RegistryError.LOCK_NOT_PROVEN.at("the answer is about another job");
    }

    private boolean isAbout(JsonNode json, List<String> ids) {
        return reader.text(json, Member.JOB_ID).map(ids::contains).orElse(true);
    }

    /** How long a lock lasts from now; a service that does not tell is taken to mean little. */
    Duration left(HttpAnswer answer, Instant now) {
        JsonNode json = answer.json().orElseGet(Json::object);
        JsonNode inner = reader.find(json, Member.JOB);
        return LockTime.left(end(json, inner), answer, now, profile.assumedLock());
    }

    private Optional<Instant> end(JsonNode json, JsonNode inner) {
        return either(json, inner, Member.LOCK_EXPIRATION).flatMap(Times::read);
    }

    private Optional<String> either(JsonNode json, JsonNode inner, Member member) {
        return reader.text(json, member).or(() -> reader.text(inner, member));
    }
}
