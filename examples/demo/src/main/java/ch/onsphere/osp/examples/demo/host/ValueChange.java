package ch.onsphere.osp.examples.demo.host;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value as it was published.
 *
 * @param sequence its number among all changes of the host
 * @param content what it became
 * @param mode CHANGE, INITIALIZATION or RETRANSMISSION
 * @param id the name of the publication: the event's id, when an event set it
 */
public record ValueChange(long sequence, String content, String mode, String id) {

    static ValueChange of(JsonNode json) {
        return new ValueChange(
                json.path("sequence").asLong(),
                json.path("content").asText(),
                json.path("mode").asText(),
                json.path("id").asText());
    }
}
