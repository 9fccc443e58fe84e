package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.kit.configuration.Choice;
import ch.onsphere.osp.kit.configuration.DurationKind;
import ch.onsphere.osp.kit.configuration.ItemIdKind;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.ListKind;
import ch.onsphere.osp.kit.configuration.Shape;
import ch.onsphere.osp.kit.configuration.TextKind;
import ch.onsphere.osp.kit.configuration.WordKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The keys of {@code output.milestone}. */
final class OutputKeys {

    static final String FILE = "output.milestone";

    private static final int LONGEST_TITLE = 256;
    private static final int LONGEST_TEXT = 4096;

    static final Key<ItemId> LINKED_SERVER =
            Key.required("linkedServer", ItemIdKind.INSTANCE, "ItemId of the server.")
                    .alsoCalled("serverId", "server", "linkedDevice");

    static final Key<OutputType> TYPE =
            Key.withDefault(
                    "type",
                    WordKind.of(EnumSet.allOf(OutputType.class)),
                    OutputType.TRIGGER_EVENT,
                    "What the output does on the server.");

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
                            "What the event or alarm is about: cameras/ and a GUID (other resources"
                                    + " of the server alike), or a camera's exact name.")
                    .alsoCalled("sourceId");

    static final Key<String> MESSAGE =
            Key.optional(
                            "message",
                            TextKind.notBlank(LONGEST_TEXT),
                            "A text that goes with the event or alarm.")
                    .alsoCalled("text");

    static final Key<String> OUTPUT =
            Key.required(
                            "output",
                            new DeviceKind("outputs"),
                            "GUID or exact name of the relay, which XProtect calls an output.")
                    .alsoCalled("relay", "outputId", "outputName", "device");

    static final Key<RelayChange> ACTION =
            Key.optional(
                    "action",
                    WordKind.of(EnumSet.allOf(RelayChange.class)),
                    "What is done with the relay; without the key the content decides: true"
                            + " activates, false deactivates.");

    static final Key<Duration> PULSE_DURATION =
            Key.withDefault(
                    "pulseDuration",
                    new DurationKind(Duration.ofMillis(100), Duration.ofMinutes(10)),
                    Duration.ofSeconds(1),
                    "How long a pulse lasts where the recording server has to be told, before"
                            + " XProtect 2024 R2; since then the device's own setting counts.");

    static final Key<String> CAMERA =
            Key.required("camera", new DeviceKind("cameras"), "GUID or exact name of the camera.")
                    .alsoCalled("cameraId", "cameraName");

    static final Key<String> PRESET =
            Key.required(
                            "preset",
                            new DeviceKind("ptzPresets"),
                            "GUID or exact name of one of the camera's presets.")
                    .alsoCalled("presetId", "presetName", "position");

    static final Key<RecordingChange> RECORDING =
            Key.optional(
                    "recording",
                    WordKind.of(EnumSet.allOf(RecordingChange.class)),
                    "Whether a manual recording starts or stops; without the key the content"
                            + " decides: true starts, false stops.");

    static final Key<String> NAME =
            Key.required("name", TextKind.notBlank(LONGEST_TITLE), "What the alarm is called.")
                    .alsoCalled("alarmName");

    static final Key<String> STATE =
            Key.withDefault(
                            "state",
                            TextKind.notBlank(LONGEST_TITLE),
                            "In progress",
                            "Name or id of the state into which alarms are moved; an alarm that is"
                                    + " in progress is acknowledged.")
                    .alsoCalled("toState", "alarmState");

    static final Key<List<String>> FROM_STATES =
            Key.withDefault(
                            "fromStates",
                            new ListKind<>(TextKind.notBlank(LONGEST_TITLE), true),
                            List.of("New"),
                            "Name or id of each state out of which alarms are moved; others are left"
                                    + " alone.")
                    .alsoCalled("states", "onlyStates");

    static final Key<String> COMMENT =
            Key.optional(
                    "comment",
                    TextKind.notBlank(LONGEST_TEXT),
                    "A text that is noted with each alarm that is moved.");

    static final Key<List<String>> CAMERAS =
            Key.required(
                    "cameras",
                    new ListKind<>(new DeviceKind("cameras"), true),
                    "GUID or exact name of each camera whose recordings are protected.");

    static final Key<String> HEADER =
            Key.required(
                            "header",
                            TextKind.notBlank(LONGEST_TITLE),
                            "Title of the bookmark or evidence lock.")
                    .alsoCalled("title", "headline");

    static final Key<String> DESCRIPTION =
            Key.optional(
                    "description",
                    TextKind.notBlank(LONGEST_TEXT),
                    "More about the bookmark or evidence lock.");

    static final Key<Duration> BEFORE =
            Key.withDefault(
                    "before",
                    new DurationKind(Duration.ofSeconds(1), Duration.ofDays(30)),
                    Duration.ofSeconds(10),
                    "How long before the command the video begins.");

    static final Key<Duration> AFTER =
            Key.withDefault(
                    "after",
                    new DurationKind(Duration.ofSeconds(1), Duration.ofDays(30)),
                    Duration.ofSeconds(10),
                    "How long after the command the video ends.");

    static final Key<Duration> RETENTION =
            Key.optional(
                            "retention",
                            new DurationKind(Duration.ofHours(1), Duration.ofDays(3650)),
                            "How long from the command on the recordings are protected; without the"
                                    + " key, as the site has it.")
                    .alsoCalled("retentionTime", "expires");

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
            Shape.of("Milestone output", LINKED_SERVER, TYPE, TRIGGER_MODES, CONTENTS, MAXIMUM_AGE)
                    .choosing(new Choice<>(TYPE, keysOfTypes()))
                    .asFile();

    private OutputKeys() {}

    private static Map<OutputType, List<Key<?>>> keysOfTypes() {
        return Map.of(
                OutputType.ALARM_STATE,
                List.of(AlarmKeys.DEFINITION, AlarmKeys.ALARM, SOURCE, STATE, FROM_STATES, COMMENT),
                OutputType.TRIGGER_EVENT,
                List.of(EVENT, SOURCE, MESSAGE),
                OutputType.SET_OUTPUT,
                List.of(OUTPUT, ACTION, PULSE_DURATION),
                OutputType.PTZ_PRESET,
                List.of(CAMERA, PRESET),
                OutputType.RECORDING,
                List.of(CAMERA, RECORDING),
                OutputType.ALARM,
                List.of(NAME, MESSAGE, SOURCE),
                OutputType.BOOKMARK,
                List.of(CAMERA, HEADER, DESCRIPTION, BEFORE, AFTER),
                OutputType.EVIDENCE_LOCK,
                List.of(CAMERAS, HEADER, DESCRIPTION, BEFORE, AFTER, RETENTION));
    }
}
