package ch.onsphere.osp.clearance.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onsphere.osp.clearance.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One line of the record. Its hash is that of the JSON text before the hash is added: {@code
 * sha256} of the line from its brace to the comma, with a closing brace in the place of the rest.
 * Because that text holds the hash of the line before, no line can be changed, moved or taken out
 * without breaking all that follow.
 *
 * @param text the whole line, without its end
 * @param sequence its number, from 1 on
 * @param previous the hash of the line before; zeros for the first
 * @param hash its own
 */
record AuditLine(String text, long sequence, String previous, String hash) {

    static final String BEGIN = "0".repeat(64);

    private static final String SEPARATOR = ",\"hash\":\"";

    /** Seals an entry. */
    static AuditLine seal(ObjectNode entry, long sequence, String previous) {
        ObjectNode whole = Json.object().put("seq", sequence);
        whole.setAll(entry);
        whole.put("previous", previous);
        String content = new String(Json.write(whole), UTF_8);
        String hash = Sha256.of(content.getBytes(UTF_8));
        String open = content.substring(0, content.length() - 1);
        return new AuditLine(open + SEPARATOR + hash + "\"}", sequence, previous, hash);
    }

    /** Reads a line back; empty when it is none, or its hash is not its own. */
    static Optional<AuditLine> read(String text) {
        int end = text.lastIndexOf(SEPARATOR);
        if (end < 0 || !text.endsWith("\"}")) {
            return Optional.empty();
        }
        String content = text.substring(0, end) + "}";
        String hash = text.substring(end + SEPARATOR.length(), text.length() - 2);
        Optional<JsonNode> json = Json.parse(content).filter(JsonNode::isObject);
        if (json.isEmpty() || !Sha256.of(content.getBytes(UTF_8)).equals(hash)) {
            return Optional.empty();
        }
        return Optional.of(
                new AuditLine(
                        text,
                        json.get().path("seq").asLong(-1),
                        json.get().path("previous").asText(""),
                        hash));
    }
}
