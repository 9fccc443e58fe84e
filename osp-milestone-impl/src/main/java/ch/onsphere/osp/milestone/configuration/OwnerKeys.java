package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.kit.configuration.Choice;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.MapKind;
import ch.onsphere.osp.kit.configuration.Shape;
import ch.onsphere.osp.kit.configuration.TextKind;
import ch.onsphere.osp.kit.configuration.WordKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The keys of {@code owner.milestone}. */
final class OwnerKeys {

    static final String FILE = "owner.milestone";

    static final String MESSAGE = "MESSAGE";

    private static final int LONGEST_CONTENT = 4096;

    /** The same key as that of outputs. */
    static final Key<ItemId> LINKED_SERVER = OutputKeys.LINKED_SERVER;

    static final Key<OwnerType> TYPE =
            Key.withDefault(
                    "type",
                    WordKind.of(EnumSet.allOf(OwnerType.class)),
                    OwnerType.EVENT,
                    "What sets the value: each EVENT of a type, the STATE of the source, or how"
                            + " far each ALARM is seen to.");

    static final Key<String> SOURCE =
            Key.optional(
                            "source",
                            TextKind.notBlank(512).as(SourceText::parse),
                            "What the event, state or alarm is about: cameras/ and a GUID (other"
                                    + " resources of the server alike), or a camera's exact name."
                                    + " Without the key, events or alarms about anything; a STATE"
                                    + " needs it.")
                    .alsoCalled("camera", "cameraId", "sourceId");

    static final Key<String> EVENT =
            Key.required(
                            "event",
                            TextKind.notBlank(512).as(EventText::parse),
                            "GUID or exact name of the event type, user-defined or analytics event.")
                    .alsoCalled("eventId", "eventName", "eventType");

    static final Key<String> CONTENT =
            Key.optional(
                    "content",
                    TextKind.any(LONGEST_CONTENT),
                    "What the value becomes by each event. Either this or contentFrom.");

    static final Key<String> CONTENT_FROM =
            Key.optional(
                    "contentFrom",
                    new TextKind(
                            512,
                            "^(MESSAGE|(/([^~/]|~[01])*)+)$",
                            "MESSAGE, or a JSON Pointer such as /data/Location"),
                    "What of the event, or of the alarm that changed last, the value becomes: its"
                            + " MESSAGE, or what a JSON Pointer finds in it. Either this or content;"
                            + " for an ALARM, either this or states.");

    static final Key<String> STATE_GROUP =
            Key.required(
                            "stateGroup",
                            TextKind.notBlank(512).as(EventText::parse),
                            "GUID or exact name of the group of states.")
                    .alsoCalled("group", "stateGroupId");

    static final Key<Map<String, String>> STATES =
            Key.optional(
                            "states",
                            new MapKind<>(TextKind.any(LONGEST_CONTENT)),
                            "For each state, by its name or id (of a STATE: the name or GUID of its"
                                    + " event type), what the value becomes; a STATE needs it. Of"
                                    + " several alarms, the one whose state stands first decides.")
                    .alsoCalled("contents", "mapping");

    static final Key<String> NO_ALARM =
            Key.required(
                            "noAlarm",
                            TextKind.any(LONGEST_CONTENT),
                            "What the value becomes when there is no such alarm.")
                    .alsoCalled("otherwise", "default", "none");

    static final Shape SHAPE =
            Shape.of("Milestone owner", LINKED_SERVER, TYPE, SOURCE)
                    .choosing(
                            new Choice<>(
                                    TYPE,
                                    Map.of(
                                            OwnerType.EVENT,
                                            List.of(EVENT, CONTENT, CONTENT_FROM),
                                            OwnerType.STATE,
                                            List.of(STATE_GROUP, STATES),
                                            OwnerType.ALARM,
                                            List.of(
                                                    AlarmKeys.DEFINITION,
                                                    AlarmKeys.ALARM,
                                                    STATES,
                                                    CONTENT_FROM,
                                                    NO_ALARM))))
                    .asFile();

    private OwnerKeys() {}
}
