package ch.onsphere.osp.examples.clearance.service;

import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.registry.JobRegistry;
import ch.onsphere.osp.examples.clearance.registry.Lock;
import ch.onsphere.osp.examples.clearance.registry.OfferedJob;
import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.ApiException;
import ch.onsphere.osp.examples.clearance.wire.ApiRequest;
import ch.onsphere.osp.examples.clearance.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.stream.Stream;

/** What agents do with jobs. */
final class JobOperations {
    private final JobRegistry registry;

    JobOperations(JobRegistry registry) {
        this.registry = registry;
    }

    Answer list(ApiRequest request) {
        var unused = agentInQuery(request);
        ArrayNode jobs = Json.object().arrayNode();
        registry.available(request.now()).forEach(job -> jobs.add(JobJson.write(job)));
        return Answer.json(200, jobs);
    }

    Answer get(ApiRequest request) {
        String agent = agentInQuery(request);
        OfferedJob offered = registry.get(jobId(request), request.now());
        ObjectNode job = JobJson.write(offered);
        offered.lock()
                .filter(lock -> lock.agentId().equals(agent))
                .ifPresent(lock -> job.put("lockId", lock.id()));
        return Answer.json(200, job);
    }

    Answer lock(ApiRequest request) {
        String agent = Body.of(request).text("agentId");
        OfferedJob offered = registry.lock(jobId(request), agent, request.now());
        Lock lock = offered.lock().orElseThrow();
        ObjectNode answer = expiration(lock.expires()).put("lockId", lock.id());
        answer.set("job", JobJson.write(offered));
        return Answer.json(200, answer);
    }

    Answer renew(ApiRequest request) {
        Body body = Body.of(request);
        return Answer.json(
                200,
                expiration(
                        registry.renew(
                                jobId(request),
                                body.text("agentId"),
                                body.text("lockId"),
                                request.now())));
    }

    private static ObjectNode expiration(Instant until) {
        return Json.object().put("lockExpirationUtc", until.toString());
    }

    Answer update(ApiRequest request) {
        Body body = Body.of(request);
        registry.progress(
                jobId(request),
                body.text("agentId"),
                body.text("lockId"),
                body.count("taskProgress"),
                body.count("taskTotal"),
                request.now());
        return Answer.empty(204);
    }

    Answer complete(ApiRequest request) {
        Body body = Body.of(request);
        String named = body.text("state");
        JobState outcome =
                Stream.of(JobState.COMPLETED, JobState.PARTIALLY_COMPLETED, JobState.FAILED)
                        .filter(state -> state.label().equals(named))
                        .findFirst()
                        .orElseThrow(() -> new ApiException(400, "no such state: " + named));
        finish(request, body, outcome, body.optionalText("message"));
        return Answer.empty(204);
    }

    Answer cancel(ApiRequest request) {
        Body body = Body.of(request);
        finish(request, body, JobState.CANCELLED, body.optionalText("reason"));
        return Answer.empty(204);
    }

    private void finish(ApiRequest request, Body body, JobState outcome, String message) {
        registry.finish(
                jobId(request),
                body.text("agentId"),
                body.text("lockId"),
                outcome,
                message,
                request.now());
    }

    Answer release(ApiRequest request) {
        Body body = Body.of(request);
        registry.release(jobId(request), body.text("agentId"), body.text("lockId"), request.now());
        return Answer.empty(204);
    }

    private static String jobId(ApiRequest request) {
        return request.route().get("job");
    }

    private static String agentInQuery(ApiRequest request) {
        return request.parameter("agentId")
                .filter(id -> !id.isBlank())
                .orElseThrow(() -> new ApiException(400, "agentId is missing"));
    }
}
