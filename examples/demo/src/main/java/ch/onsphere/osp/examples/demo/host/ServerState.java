package ch.onsphere.osp.examples.demo.host;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a server stands.
 *
 * @param itemId the server
 * @param state ONLINE, DEGRADED, OFFLINE, CONNECTING or UNKNOWN
 * @param reason why it is not online
 * @param message a sentence for the operator
 */
public record ServerState(String itemId, String state, String reason, String message) {

    static ServerState of(JsonNode json) {
        return new ServerState(
                json.path("itemId").asText(),
                json.path("state").asText(),
                json.path("reason").asText(),
                json.path("message").asText());
    }

    /**
     * Whether it is in a state for a reason.
     *
     * @param expectedState the state
     * @param expectedReason the reason
     * @return true when both are so
     */
    public boolean is(String expectedState, String expectedReason) {
        return state.equals(expectedState) && reason.equals(expectedReason);
    }

    /**
     * Whether it obeys.
     *
     * @return true when online
     */
    public boolean isOnline() {
        return state.equals("ONLINE");
    }

    /**
     * The whole in a few words.
     *
     * @return state, reason and message
     */
    public String words() {
        return state + (reason.equals("NONE") ? "" : " because of " + reason) + ": " + message;
    }
}
