package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.ItemId;
import java.util.Map;
import java.util.Optional;

/**
 * One value that a server produces, as its {@code owner.milestone} describes it.
 *
 * @param id the directory that holds the file and the {@code value.ospp}
 * @param linkedServer the server that produces it
 * @param source {@code cameras/<guid>} or the like, or a camera's exact name; empty for events
 *     about anything
 * @param produced what produces it
 */
public record OwnerConfiguration(
        ItemId id, ItemId linkedServer, Optional<String> source, Produced produced) {

    /** What produces the content of a value. */
    public sealed interface Produced {}

    /**
     * Each event of one type.
     *
     * @param event a GUID (lower case, without braces) or the exact name of an event type
     * @param content what the value becomes
     */
    public record OnEvent(String event, Content content) implements Produced {}

    /**
     * The state of the source.
     *
     * @param stateGroup a GUID (lower case, without braces) or the exact name of a state group
     * @param states for each state, by name or GUID, what the value becomes; never empty
     */
    public record OfState(String stateGroup, Map<String, String> states) implements Produced {}

    /**
     * The alarms that are about the source.
     *
     * @param choice which of them
     * @param content what the value becomes by them
     * @param noAlarm what it becomes when there is none
     */
    public record OfAlarms(AlarmChoice choice, AlarmContent content, String noAlarm)
            implements Produced {}

    /** What a value becomes by an alarm. */
    public sealed interface AlarmContent {}

    /**
     * By the state of the most urgent one.
     *
     * @param states for each state, by name or id, what the value becomes; the most urgent first,
     *     never empty
     */
    public record ByUrgency(Map<String, String> states) implements AlarmContent {}

    /**
     * What stands in the one that changed last.
     *
     * @param content the place
     */
    public record FromLatest(Content content) implements AlarmContent {}

    /** What a value becomes by an event. */
    public sealed interface Content {}

    /**
     * Always the same.
     *
     * @param text the content
     */
    public record Fixed(String text) implements Content {}

    /** The event's message. */
    public record Message() implements Content {}

    /**
     * Something that stands in the event.
     *
     * @param pointer a JSON Pointer, not empty
     */
    public record At(String pointer) implements Content {}
}
