package ch.onsphere.osp.clearance.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onsphere.osp.clearance.connection.AuthorisedHttp;
import ch.onsphere.osp.clearance.error.DeliveryError;
import ch.onsphere.osp.clearance.http.HttpAnswer;
import ch.onsphere.osp.clearance.json.Json;
import ch.onsphere.osp.clearance.json.Members;
import ch.onsphere.osp.clearance.profile.Member;
import ch.onsphere.osp.clearance.profile.Operation;
import ch.onsphere.osp.clearance.profile.Profile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of jobs at the service. */
public final class FileRegistry implements BlockStore {

    private static final int MOST_BLOCKS = 100_000;
    private static final int TOO_LARGE = 413;

    private final Requests requests;
    private final Profile profile;
    private final JobReader reader;
    private final Retries retries;

    /**
     * Asks for nothing yet.
     *
     * @param http the way to the service
     * @param profile the wire contract
     * @param identity who speaks to whom
     * @param retries how everything is repeated
     */
    public FileRegistry(
            AuthorisedHttp http, Profile profile, AgentIdentity identity, Retries retries) {
        this.requests = new Requests(http, profile, identity);
        this.profile = profile;
        this.reader = new JobReader(profile);
        this.retries = retries;
    }

    /** An announcement that arrived twice leaves a file behind that nobody completes. CR-010 */
    @Override
    public InitializedFile initialize(LockedJob job, FileDescription file)
            throws InterruptedException {
        Operation operation =
                switch (file.kind()) {
                    case MEDIA -> Operation.INITIALIZE_MEDIA;
                    case THUMBNAIL -> Operation.INITIALIZE_THUMBNAIL;
                    case DISCOVERY -> Operation.INITIALIZE_DISCOVERY;
                };
        Values values =
                Values.of(job)
                        .put("deviceId", file.deviceId())
                        .put("name", file.name())
                        .put("mimeType", file.mimeType());
        file.span()
                .ifPresent(
                        span ->
                                values.put("startTimeUtc", Times.write(span.from()))
                                        .put("endTimeUtc", Times.write(span.until())));
        file.size().ifPresent(size -> values.put("size", size));
        HttpAnswer answer = retries.until(earlier -> requests.send(operation, values));
        refuseUnlessHeld(answer);
        JsonNode json = Answers.json(answer);
        String id =
                reader.text(json, Member.FILE_ID).orElseThrow(() -> Answers.notUnderstood(answer));
        return new InitializedFile(id, key(reader.find(json, Member.JSON_WEB_KEY)));
    }

    private static Optional<ObjectNode> key(JsonNode node) {
        JsonNode key = node.isTextual() ? Json.parse(node.textValue()).orElse(node) : node;
        return key instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    /** CR-011. */
    @Override
    public void putBlock(String fileId, String blockId, byte[] block, int length)
            throws InterruptedException {
        HttpAnswer answer =
                retries.until(
                        earlier ->
                                requests.sendBlock(
                                        new Values().put("fileId", fileId).put("blockId", blockId),
                                        block,
                                        length));
        // Only here does a limit of size speak of blocks.
        if (answer.status() == TOO_LARGE) {
            throw DeliveryError.BLOCK_TOO_LARGE.at(answer.describe());
        }
        refuseUnlessHeld(answer);
    }

    @Override
    public Optional<List<String>> storedBlocks(String fileId) throws InterruptedException {
        return stored(fileId)
                .map(
                        json -> {
                            List<String> ids = new ArrayList<>();
                            for (JsonNode each : reader.find(json, Member.BLOCK_IDS)) {
                                if (ids.size() < MOST_BLOCKS) {
                                    Members.text(each).ifPresent(ids::add);
                                }
                            }
                            return ids;
                        });
    }

    private Optional<JsonNode> stored(String fileId) throws InterruptedException {
        if (!profile.has(Operation.STORED_BLOCKS)) {
            return Optional.empty();
        }
        HttpAnswer answer =
                retries.until(
                        earlier ->
                                requests.send(
                                        Operation.STORED_BLOCKS,
                                        new Values().put("fileId", fileId)));
        return answer.isSuccess() ? answer.json().filter(JsonNode::isObject) : Optional.empty();
    }

    /** CR-012: the blocks in their order, and what the service needs to read them. */
    @Override
    public void complete(
            String fileId, List<String> blockIds, Optional<ObjectNode> encryptionMetadata)
            throws InterruptedException {
        Values values = new Values().put("fileId", fileId).put("blockIds", blockIds);
        encryptionMetadata.ifPresent(
                metadata -> values.put("encryptionMetadata", metadataNode(metadata)));
        HttpAnswer answer =
                retries.until(earlier -> requests.send(Operation.COMPLETE_FILE, values));
        if (answer.isSuccess() || isCommitted(answer, fileId)) {
            return;
        }
        refuseUnlessHeld(answer);
    }

    private JsonNode metadataNode(ObjectNode metadata) {
        return profile.isMetadataText()
                ? JsonNodeFactory.instance.textNode(new String(Json.write(metadata), UTF_8))
                : metadata;
    }

    /** A service may refuse to complete a file a second time; then it is complete. */
    private boolean isCommitted(HttpAnswer answer, String fileId) throws InterruptedException {
        return profile.isLockLost(answer.status())
                && stored(fileId)
                        .map(json -> reader.find(json, Member.COMMITTED).asBoolean(false))
                        .orElse(false);
    }

    private void refuseUnlessHeld(HttpAnswer answer) {
        if (profile.isLockLost(answer.status())) {
            throw new LeaseLostException(answer.describe());
        }
        if (!answer.isSuccess()) {
            throw Answers.failure(answer);
        }
    }
}
