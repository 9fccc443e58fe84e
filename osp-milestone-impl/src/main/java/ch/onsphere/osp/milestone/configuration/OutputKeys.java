package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.milestone.configuration.shape.Choice;
import ch.onsphere.osp.milestone.configuration.shape.DurationKind;
import ch.onsphere.osp.milestone.configuration.shape.Key;
import ch.onsphere.osp.milestone.configuration.shape.ListKind;
import ch.onsphere.osp.milestone.configuration.shape.Shape;
import ch.onsphere.osp.milestone.configuration.shape.TextKind;
import ch.onsphere.osp.milestone.configuration.shape.WordKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The keys of {@code output.milestone}. */
final class OutputKeys {

    static final String FILE = "output.milestone";

    static final Key<ItemId> LINKED_SERVER =
            Key.required("linkedServer", ItemIdKind.INSTANCE, "ItemId of the server.")
                    .alsoCalled("serverId", "server", "linkedDevice");

    static final Key<OutputType> TYPE =
            Key.withDefault(
                    "type",
                    WordKind.of(EnumSet.allOf(OutputType.class)),
                    OutputType.TRIGGER_EVENT,
                    "What the output does on the server. In this version: TRIGGER_EVENT.");

    static final Key<String> EVENT =
            Key.required(
                            "event",
                            TextKind.notBlank(512).as(EventText::parse),
                            "GUID or exact name of the user-defined or analytics event.")
                    .alsoCalled("eventId", "eventName", "eventType");

    static final Key<String> SOURCE =
            Key.optional(
                            "source",
                            TextKind.notBlank(512).as(SourceText::parse),
                            "What the event is about: cameras/ and a GUID (other resources of the"
                                    + " server alike), or a camera's exact name.")
                    .alsoCalled("camera", "cameraId", "sourceId");

    static final Key<List<TransmissionMode>> TRIGGER_MODES =
            Key.withDefault(
                            "triggerModes",
                            new ListKind<>(
                                    WordKind.of(EnumSet.allOf(TransmissionMode.class)), true),
                            List.of(TransmissionMode.CHANGE),
                            "Transmission modes of the value that trigger the output.")
                    .alsoCalled("allowedTransmissionMode");

    static final Key<List<String>> CONTENTS =
            Key.optional(
                    "contents",
                    new ListKind<>(TextKind.any(4096), true),
                    "Only these contents of the value trigger the output; without the key, all do.");

    static final Key<Duration> MAXIMUM_AGE =
            Key.withDefault(
                            "maximumAge",
                            new DurationKind(Duration.ofMillis(100), Duration.ofDays(1)),
                            Duration.ofSeconds(30),
                            "How long a command may wait for a server that is away before it is dropped.")
                    .alsoCalled("maxAge", "timeToLive");

    static final Shape SHAPE =
            Shape.of(
                            "Milestone output",
                            LINKED_SERVER,
                            TYPE,
                            SOURCE,
                            TRIGGER_MODES,
                            CONTENTS,
                            MAXIMUM_AGE)
                    .choosing(new Choice<>(TYPE, Map.of(OutputType.TRIGGER_EVENT, List.of(EVENT))))
                    .asFile();

    private OutputKeys() {}
}
