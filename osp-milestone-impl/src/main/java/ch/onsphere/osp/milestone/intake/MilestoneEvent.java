package ch.onsphere.osp.milestone.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * An event of a site, whichever door it came by.
 *
 * @param id names it on its site; the same through both doors
 * @param type the event type
 * @param source what it is about
 * @param time when it happened, by the clock of the site
 * @param message its text for people
 * @param stateGroup the group of states that it changes; empty when it changes none
 * @param content the whole event as a JSON object with {@code id}, {@code type}, {@code source},
 *     {@code time} and what more the door gives; nobody changes it
 */
public record MilestoneEvent(
        String id,
        Guid type,
        Source source,
        Instant time,
        Optional<String> message,
        Optional<Guid> stateGroup,
        JsonNode content) {

    /** An id is a GUID of 36 characters in all that was seen; it is kept, so it has a limit. */
    public static final int LONGEST_ID = 128;

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException when the id is empty or too long
     */
    public MilestoneEvent {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("an event id of " + id.length() + " characters");
        }
    }

    /** Without the content, which may speak of people. */
    @Override
    public String toString() {
        return "event " + id + " of type " + type + " about " + source;
    }
}
