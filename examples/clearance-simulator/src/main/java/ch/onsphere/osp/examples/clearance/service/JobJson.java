package ch.onsphere.osp.examples.clearance.service;

import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobType;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.examples.clearance.registry.OfferedJob;
import ch.onsphere.osp.examples.clearance.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a job is written for agents. All of it is an assumption. */
final class JobJson {
    private JobJson() {}

    static ObjectNode write(OfferedJob offered) {
        SimulatedJob job = offered.job();
        ObjectNode written =
                Json.object()
                        .put("id", job.id())
                        .put("type", job.type())
                        .put("state", job.state().label())
                        .put("createdTimeUtc", job.created().toString())
                        .put("taskProgress", job.taskProgress())
                        .put("taskTotal", job.taskTotal());
        time(written, "lockExpirationUtc", job.lockExpiration());
        JobRequest request = job.request();
        if (request.type().equals(JobType.MEDIA.label())) {
            media(
                    written.putObject("mediaRequest").put("requestId", "request-" + job.id()),
                    request);
        } else if (request.type().equals(JobType.THUMBNAIL.label())) {
            ObjectNode thumbnail = written.putObject("thumbnail");
            devices(thumbnail, request.devices());
            time(thumbnail, "timestampUtc", request.at());
        } else if (request.type().equals(JobType.DISCOVERY.label())) {
            written.putObject("discovery");
        }
        written.setAll(Json.readObject(request.raw().getBytes(StandardCharsets.UTF_8)));
        return written;
    }

    private static void media(ObjectNode written, JobRequest request) {
        if (request.items().isEmpty()) {
            devices(written, request.devices());
            time(written, "startTimeUtc", request.start());
            time(written, "endTimeUtc", request.end());
            return;
        }
        ArrayNode items = written.putArray("items");
        for (JobRequest.Item item : request.items()) {
            items.addObject()
                    .put("externalId", item.externalId())
                    .put("startTimeUtc", item.start().toString())
                    .put("endTimeUtc", item.end().toString());
        }
    }

    private static void devices(ObjectNode written, List<String> ids) {
        ArrayNode devices = written.putArray("devices");
        ids.forEach(id -> devices.addObject().put("externalId", id));
    }

    private static void time(ObjectNode written, String name, Optional<Instant> time) {
        written.put(name, time.map(Instant::toString).orElse(null));
    }
}
