package ch.onsphere.osp.clearance.journal;

import ch.onsphere.osp.clearance.encryption.Scheme;
import ch.onsphere.osp.clearance.journal.FileRecord.Content;
import ch.onsphere.osp.clearance.journal.FileRecord.Stage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records as text in the journal. One that cannot be read is as good as none. */
final class RecordText {

    private static final Logger LOG = LoggerFactory.getLogger(RecordText.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordText() {}

    static String key(String jobId, String fileKey) {
        return JSON.createArrayNode().add(jobId).add(fileKey).toString();
    }

    static String write(FileRecord record) {
        ObjectNode text = JSON.createObjectNode();
        text.put("number", record.number());
        text.put("jobId", record.jobId());
        text.put("fileKey", record.fileKey());
        text.put("fileId", record.fileId());
        text.put("begun", record.begun().toString());
        text.put("scheme", record.scheme().name());
        text.put("blockSize", record.blockSize());
        record.metadata().ifPresent(metadata -> text.set("metadata", metadata));
        text.put("secret", record.secret());
        text.put("stage", record.stage().name());
        record.content()
                .ifPresent(
                        content ->
                                text.putObject("content")
                                        .put("bytes", content.bytes())
                                        .put("sha256", content.sha256())
                                        .put("blocks", content.blocks()));
        return text.toString();
    }

    static Optional<FileRecord> read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return Optional.of(
                    new FileRecord(
                            json.required("number").longValue(),
                            json.required("jobId").textValue(),
                            json.required("fileKey").textValue(),
                            json.required("fileId").textValue(),
                            Instant.parse(json.required("begun").textValue()),
                            Scheme.valueOf(json.required("scheme").textValue()),
                            json.required("blockSize").intValue(),
                            Optional.ofNullable((ObjectNode) json.get("metadata")),
                            json.required("secret").textValue(),
                            Stage.valueOf(json.required("stage").textValue()),
                            Optional.ofNullable(json.get("content")).map(RecordText::content)));
        } catch (JsonProcessingException
                | IllegalArgumentException
                | ClassCastException
                | DateTimeParseException
                | NullPointerException e) {
            LOG.warn("A record of the journal cannot be read, so its file is begun anew", e);
            return Optional.empty();
        }
    }

    private static Content content(JsonNode json) {
        return new Content(
                json.required("bytes").longValue(),
                json.required("sha256").textValue(),
                json.required("blocks").intValue());
    }
}
