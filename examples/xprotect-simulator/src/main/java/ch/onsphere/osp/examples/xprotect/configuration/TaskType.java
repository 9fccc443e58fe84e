package ch.onsphere.osp.examples.xprotect.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Something that can be done to an object: {@code POST /<type>/<id>?task=<name>}.
 *
 * @param id its id
 * @param displayName how it is shown
 * @param parameters names of the parameters it needs
 * @param queued whether it runs in the background
 */
record TaskType(String id, String displayName, List<String> parameters, boolean queued) {
    static final TaskType CHANGE_SECURITY_PERMISSIONS =
            new TaskType(
                    "ChangeSecurityPermissions", "Edit permissions", List.of("userPath"), false);
    static final TaskType MOVE_HARDWARE =
            new TaskType(
                    "MoveHardware", "Move hardware", List.of("destinationRecordingServer"), true);
    static final TaskType ACTIVATE = simple("Activate", "Activate output");
    static final TaskType DEACTIVATE = simple("Deactivate", "Deactivate output");
    static final TaskType TRIGGER = simple("Trigger", "Trigger output");
    static final TaskType GET_STATE = simple("GetState", "Get current state");
    static final TaskType START_RECORDING = simple("StartRecording", "Start recording");
    static final TaskType STOP_RECORDING = simple("StopRecording", "Stop recording");
    static final TaskType JPEG_GET_LIVE =
            new TaskType("JpegGetLive", "Get live JPEG", List.of("width", "height"), false);
    static final TaskType GET_PTZ_ABSOLUTE_POSITION =
            simple("GetPtzAbsolutePosition", "Get PTZ absolute position");
    static final TaskType SET_PTZ_ABSOLUTE_POSITION =
            new TaskType(
                    "SetPtzAbsolutePosition",
                    "Set PTZ absolute position",
                    List.of("pan", "tilt", "zoom"),
                    false);
    static final TaskType DEFAULT_PTZ_PRESET =
            new TaskType("DefaultPtzPreset", "Set default PTZ preset", List.of(), true);
    static final TaskType GET_DEVICE_PRESETS =
            new TaskType("GetDevicePresets", "Get presets from camera", List.of(), true);
    static final TaskType GOTO = simple("Goto", "Go to preset");

    /** Those of the tasks that can be done to an object, or below it. */
    static List<TaskType> possible(List<TaskType> tasks, ObjectNode object) {
        boolean fixed = !object.path("ptzEnabled").asBoolean(true);
        return tasks.stream().filter(task -> !fixed || !task.needsMovableCamera()).toList();
    }

    private boolean needsMovableCamera() {
        return equals(GET_PTZ_ABSOLUTE_POSITION)
                || equals(SET_PTZ_ABSOLUTE_POSITION)
                || equals(DEFAULT_PTZ_PRESET)
                || equals(GET_DEVICE_PRESETS);
    }

    private static TaskType simple(String id, String displayName) {
        return new TaskType(id, displayName, List.of(), false);
    }
}
