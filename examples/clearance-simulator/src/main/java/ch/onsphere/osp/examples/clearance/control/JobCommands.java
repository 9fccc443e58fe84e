package ch.onsphere.osp.examples.clearance.control;

import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobType;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.ApiException;
import ch.onsphere.osp.examples.clearance.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commands about jobs. */
final class JobCommands {
    private static final int MOST_AT_ONCE = 100_000;

    private final SimulatedAccount account;

    JobCommands(SimulatedAccount account) {
        this.account = account;
    }

    /** The newest jobs, newest first. */
    Answer list(int most) {
        List<SimulatedJob> jobs = account.jobs();
        ObjectNode answer = Json.object().put("count", jobs.size());
        ArrayNode written = answer.putArray("jobs");
        for (int i = jobs.size() - 1; i >= 0 && written.size() < most; i--) {
            written.add(write(jobs.get(i)));
        }
        return Answer.json(200, answer);
    }

    Answer get(String id) {
        return Answer.json(
                200,
                account.job(id)
                        .map(JobCommands::write)
                        .orElseThrow(() -> new ApiException(404, "no such job")));
    }

    Answer withdraw(String id) {
        return Answer.json(200, Json.object().put("withdrawn", account.withdraw(id)));
    }

    Answer post(byte[] body) {
        Members sent =
                Members.of(body, "type", "devices", "items", "start", "end", "at", "raw", "count");
        JobRequest request =
                new JobRequest(
                        sent.text("type", JobType.MEDIA.label()),
                        sent.texts("devices"),
                        sent.time("start"),
                        sent.time("end"),
                        items(sent.list("items")),
                        sent.time("at"),
                        sent.has("raw") ? sent.get("raw").toString() : "");
        long count = sent.number("count", 1);
        if (count < 1 || count > MOST_AT_ONCE) {
            throw new IllegalArgumentException("count must be 1 to " + MOST_AT_ONCE);
        }
        ObjectNode answer = Json.object();
        ArrayNode ids = answer.putArray("ids");
        for (long i = 0; i < count; i++) {
            ids.add(account.post(request));
        }
        return Answer.json(201, answer);
    }

    private static List<JobRequest.Item> items(JsonNode sent) {
        List<JobRequest.Item> items = new ArrayList<>();
        for (JsonNode item : sent) {
            Members members = Members.of(Json.write(item), "externalId", "start", "end");
            items.add(
                    new JobRequest.Item(
                            members.text("externalId", ""),
                            required(members, "start"),
                            required(members, "end")));
        }
        return items;
    }

    private static Instant required(Members members, String name) {
        return members.time(name)
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private static ObjectNode write(SimulatedJob job) {
        ObjectNode written =
                Json.object()
                        .put("id", job.id())
                        .put("type", job.type())
                        .put("state", job.state().label())
                        .put("created", job.created().toString())
                        .put("agentId", job.agentId())
                        .put("taskProgress", job.taskProgress())
                        .put("taskTotal", job.taskTotal())
                        .put("message", job.message())
                        .put("locks", job.locks())
                        .put("completions", job.completions());
        written.put("lockExpiration", text(job.lockExpiration()));
        written.put("finished", text(job.finished()));
        JobRequest request = job.request();
        written.put("start", text(request.start())).put("end", text(request.end()));
        written.put("at", text(request.at()));
        ArrayNode devices = written.putArray("devices");
        request.devices().forEach(devices::add);
        ArrayNode items = written.putArray("items");
        for (JobRequest.Item item : request.items()) {
            items.addObject()
                    .put("externalId", item.externalId())
                    .put("start", item.start().toString())
                    .put("end", item.end().toString());
        }
        return written;
    }

    static String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}
