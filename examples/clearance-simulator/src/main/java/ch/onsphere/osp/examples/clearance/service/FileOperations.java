package ch.onsphere.osp.examples.clearance.service;

import ch.onsphere.osp.examples.clearance.JobType;
import ch.onsphere.osp.examples.clearance.crypto.KeyRing;
import ch.onsphere.osp.examples.clearance.registry.JobRegistry;
import ch.onsphere.osp.examples.clearance.registry.OfferedJob;
import ch.onsphere.osp.examples.clearance.store.BlockUpload;
import ch.onsphere.osp.examples.clearance.store.FileStore;
import ch.onsphere.osp.examples.clearance.store.Upload;
import ch.onsphere.osp.examples.clearance.store.UploadInfo;
import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.ApiException;
import ch.onsphere.osp.examples.clearance.wire.ApiRequest;
import ch.onsphere.osp.examples.clearance.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What agents do with files. An agent may send a file as long as it holds the job. */
final class FileOperations {
    private final JobRegistry registry;
    private final FileStore files;
    private final KeyRing keys;

    FileOperations(JobRegistry registry, FileStore files, KeyRing keys) {
        this.registry = registry;
        this.files = files;
        this.keys = keys;
    }

    Answer initialize(ApiRequest request, JobType kind) throws IOException {
        Body body = Body.of(request);
        String jobId = request.route().get("job");
        OfferedJob offered = registry.get(jobId, request.now());
        if (!offered.job().request().type().equals(kind.label())) {
            throw new ApiException(400, "the job is of another type");
        }
        registry.verify(jobId, body.text("agentId"), body.text("lockId"), request.now());
        Upload upload = files.begin(info(jobId, kind, body), keys.next(), request.now());
        ObjectNode answer = Json.object().put("fileId", upload.id());
        upload.key().jsonWebKey().ifPresent(key -> answer.set("jsonWebKey", key));
        return Answer.json(200, answer);
    }

    private static UploadInfo info(String jobId, JobType kind, Body body) {
        Optional<Instant> start = Optional.empty();
        Optional<Instant> end = Optional.empty();
        if (kind == JobType.MEDIA) {
            start = Optional.of(body.requiredTime("startTimeUtc"));
            end = Optional.of(body.requiredTime("endTimeUtc"));
        } else if (kind == JobType.THUMBNAIL) {
            start = body.time("timestampUtc");
        }
        return new UploadInfo(
                jobId,
                body.text("agentId"),
                kind,
                kind == JobType.DISCOVERY ? "" : body.text("deviceId"),
                body.text("name"),
                body.text("mimeType"),
                start,
                end);
    }

    Answer putBlock(ApiRequest request) throws IOException {
        Upload upload = find(request);
        refuseUnlessHeld(upload, request);
        String blockId = request.route().get("block");
        if (blockId.isEmpty()) {
            blockId = request.parameter("blockId").orElse("");
        }
        long length =
                request.header("content-length")
                        .map(Long::parseLong)
                        .orElseThrow(() -> new ApiException(411, "Content-Length is missing"));
        files.put(
                upload,
                new BlockUpload(blockId, request.block(), length, request.header("content-md5")));
        return Answer.empty(201);
    }

    Answer listBlocks(ApiRequest request) {
        Upload upload = find(request);
        ObjectNode answer = Json.object().put("committed", upload.delivered().isPresent());
        ArrayNode ids = answer.putArray("blockIds");
        upload.blockIds().forEach(ids::add);
        return Answer.json(200, answer);
    }

    Answer complete(ApiRequest request) throws IOException {
        Upload upload = find(request);
        Body body = Body.of(request);
        if (upload.delivered().isEmpty()) {
            refuseUnlessHeld(upload, request);
            refuseAnother(upload, body, request);
        }
        JsonNode listed = body.get("blockIds");
        if (!listed.isArray()) {
            throw new ApiException(400, "blockIds is missing");
        }
        List<String> ids = new ArrayList<>(listed.size());
        listed.forEach(id -> ids.add(id.asText()));
        files.complete(upload, ids, metadata(body), request.now());
        return Answer.empty(204);
    }

    /** Who says which agent it is, and under which lock, has to be right. */
    private void refuseAnother(Upload upload, Body body, ApiRequest request) {
        UploadInfo info = upload.info();
        String agent = body.optionalText("agentId");
        if (!agent.isEmpty() && !agent.equals(info.agentId())) {
            throw new ApiException(409, "the file is that of another agent");
        }
        String lock = body.optionalText("lockId");
        if (!lock.isEmpty()) {
            registry.verify(info.jobId(), info.agentId(), lock, request.now());
        }
    }

    /** The metadata, as an object or as a text that holds one. */
    private static JsonNode metadata(Body body) {
        JsonNode metadata = body.get("encryptionMetadata");
        return metadata.isTextual()
                ? Json.readObject(metadata.textValue().getBytes(StandardCharsets.UTF_8))
                : metadata;
    }

    private Upload find(ApiRequest request) {
        return files.find(request.route().get("file"), request.now());
    }

    private void refuseUnlessHeld(Upload upload, ApiRequest request) {
        UploadInfo info = upload.info();
        if (!registry.isHeld(info.jobId(), info.agentId(), request.now())) {
            throw new ApiException(409, "the agent of this file does not hold its job");
        }
    }
}
