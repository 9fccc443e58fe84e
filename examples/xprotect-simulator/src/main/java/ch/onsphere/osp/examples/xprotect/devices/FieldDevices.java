package ch.onsphere.osp.examples.xprotect.devices;

import ch.onsphere.osp.examples.xprotect.DeviceAction;
import ch.onsphere.osp.examples.xprotect.Devices;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The state of the devices, and what they did. That a device raises an event only when its state
 * changes, and that a triggered output is inactive again at once, are deductions.
 */
public final class FieldDevices implements Devices {
    private static final String OUTPUT_ACTIVATED = "7a78f5bb-d8c3-4997-89b7-cae72713b7db";
    private static final String OUTPUT_DEACTIVATED = "35742498-bcc5-4f0a-9800-827c9388d1cd";
    private static final String RECORDING_STARTED = "4577f552-765a-438c-bc7d-e5ff1f754bc3";
    private static final String RECORDING_STOPPED = "79a94f89-92de-4fca-8a43-5561d407423d";

    private final DeviceEvents events;
    private final int mostActions;
    private final Deque<DeviceAction> actions = new ArrayDeque<>();
    private final Map<String, Map<DeviceAction.Kind, Long>> counts = new HashMap<>();
    private final Set<String> active = new HashSet<>();
    private final Set<String> recording = new HashSet<>();
    private final Map<String, Integer> failures = new HashMap<>();

    /** Devices in their initial state: inactive, not recording. */
    public FieldDevices(DeviceEvents events, int mostActions) {
        this.events = events;
        this.mostActions = mostActions;
    }

    /** A device does something. */
    public void perform(DeviceAction action) {
        String id = id(action.device());
        List<String> raised;
        synchronized (this) {
            if (actions.size() == mostActions) {
                actions.poll();
            }
            actions.add(action);
            counts.computeIfAbsent(id, unused -> new HashMap<>())
                    .merge(action.kind(), 1L, Long::sum);
            raised = change(action.kind(), id);
        }
        raised.forEach(type -> events.raise(type, action.device(), action.time()));
    }

    private List<String> change(DeviceAction.Kind kind, String id) {
        return switch (kind) {
            case ACTIVATE -> active.add(id) ? List.of(OUTPUT_ACTIVATED) : List.of();
            case DEACTIVATE -> active.remove(id) ? List.of(OUTPUT_DEACTIVATED) : List.of();
            case TRIGGER ->
                    active.remove(id)
                            ? List.of(OUTPUT_DEACTIVATED)
                            : List.of(OUTPUT_ACTIVATED, OUTPUT_DEACTIVATED);
            case START_RECORDING -> recording.add(id) ? List.of(RECORDING_STARTED) : List.of();
            case STOP_RECORDING -> recording.remove(id) ? List.of(RECORDING_STOPPED) : List.of();
            case GOTO_PRESET -> List.of();
        };
    }

    /** The status a device answers with in place of doing anything. */
    public synchronized OptionalInt failure(String id) {
        Integer status = failures.get(id);
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    private static String id(String device) {
        return device.substring(device.indexOf('/') + 1);
    }

    @Override
    public synchronized List<DeviceAction> actions() {
        return List.copyOf(actions);
    }

    @Override
    public List<DeviceAction> actions(String id) {
        return actions().stream().filter(action -> id(action.device()).equals(lower(id))).toList();
    }

    @Override
    public synchronized long count(String id, DeviceAction.Kind kind) {
        return counts.getOrDefault(lower(id), Map.of()).getOrDefault(kind, 0L);
    }

    @Override
    public synchronized void forgetActions() {
        actions.clear();
        counts.clear();
    }

    @Override
    public synchronized boolean isActive(String id) {
        return active.contains(lower(id));
    }

    @Override
    public synchronized boolean isRecording(String id) {
        return recording.contains(lower(id));
    }

    @Override
    public synchronized void setInput(String id, boolean changed) {
        if (changed) {
            active.add(lower(id));
        } else {
            active.remove(lower(id));
        }
    }

    @Override
    public synchronized void fail(String id, int status) {
        if (status == 0) {
            failures.remove(lower(id));
        } else if (status == 502 || status == 504) {
            failures.put(lower(id), status);
        } else {
            throw new IllegalArgumentException("status must be 502, 504 or 0: " + status);
        }
    }

    private static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
