package ch.onsphere.osp.examples.demo.host;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What became of a command, as the host tells it.
 *
 * @param outputId the output
 * @param correlationId the name of the command
 * @param status Done, Ignored, Failed or Pending
 * @param reference the id of the event, when done
 * @param code the error, when failed
 * @param message a sentence
 */
public record CommandResult(
        String outputId,
        String correlationId,
        String status,
        String reference,
        String code,
        String message) {

    static CommandResult of(JsonNode json) {
        return new CommandResult(
                json.path("outputId").asText(),
                json.path("correlationId").asText(),
                json.path("status").asText(),
                json.path("reference").asText(),
                json.path("code").asText(),
                json.path("message").asText());
    }

    /**
     * Whether the site accepted the event.
     *
     * @return true when done, with the id of the event
     */
    public boolean isDone() {
        return status.equals("Done") && !reference.isEmpty();
    }

    /**
     * Whether the output was not meant by this content.
     *
     * @return true when nothing was sent, on purpose
     */
    public boolean isIgnored() {
        return status.equals("Ignored");
    }

    /**
     * Whether it failed so.
     *
     * @param expected the code of the error
     * @return true when failed with it
     */
    public boolean hasFailedWith(String expected) {
        return status.equals("Failed") && code.equals(expected);
    }

    /**
     * The whole in a few words.
     *
     * @return status, code and message
     */
    public String words() {
        return status + (code.isEmpty() ? "" : " " + code) + ": " + message;
    }
}
