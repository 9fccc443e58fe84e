package ch.onsphere.osp.examples.xprotect.alarms;

import ch.onsphere.osp.examples.xprotect.SimulatedAlarm;
import ch.onsphere.osp.examples.xprotect.devices.DeviceDirectory;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The last alarms of a site. */
public final class Alarms {
    private final Map<String, Alarm> alarms = new LinkedHashMap<>();
    private final int most;
    private int lastLocalId;

    /** No alarms yet; so many are kept. */
    public Alarms(int most) {
        this.most = most;
    }

    /** The Alarms REST API by lower-case resource name; exists since 23.2. */
    public Map<String, RestResource> resources(DeviceDirectory devices) {
        Map<String, RestResource> resources = new HashMap<>(AlarmSettingsResource.all());
        resources.put("alarms", new AlarmsResource(this, devices));
        return resources;
    }

    /** The site raises an alarm by itself; returns its id. */
    public String raise(String name, String source, Instant now) {
        return raise(localId -> Alarm.fresh(localId, name, source, now)).id();
    }

    /** An operator moves an alarm into the state of that name. */
    public SimulatedAlarm change(String id, String state, String assignedTo, Instant now) {
        ObjectNode sent =
                Json.object()
                        .put(
                                "state",
                                AlarmSetting.STATES.stream()
                                        .filter(each -> each.name().equals(state))
                                        .findFirst()
                                        .orElseThrow(() -> new IllegalArgumentException(state))
                                        .id());
        if (!assignedTo.isEmpty()) {
            sent.put("assignedTo.displayName", assignedTo);
        }
        return change(id, new AlarmChange(sent, now, "")::apply)
                .orElseThrow(() -> new IllegalArgumentException("no alarm " + id))
                .simulated();
    }

    /** The alarm of that id. */
    public Optional<SimulatedAlarm> simulated(String id) {
        return find(id).map(Alarm::simulated);
    }

    /** An operator takes an alarm on. */
    public void acknowledge(String id, Instant now) {
        ObjectNode inProgress = Json.object().put("state", AlarmSetting.IN_PROGRESS.id());
        var unused = change(id, new AlarmChange(inProgress, now, "")::apply);
    }

    synchronized Alarm raise(IntFunction<Alarm> byLocalId) {
        Alarm alarm = byLocalId.apply(++lastLocalId);
        if (alarms.size() == most) {
            alarms.remove(alarms.keySet().iterator().next());
        }
        alarms.put(alarm.id(), alarm);
        return alarm;
    }

    synchronized Optional<Alarm> find(String id) {
        return Optional.ofNullable(alarms.get(id));
    }

    synchronized Optional<Alarm> change(String id, UnaryOperator<Alarm> change) {
        return Optional.ofNullable(alarms.computeIfPresent(id, (key, old) -> change.apply(old)));
    }

    synchronized List<Alarm> all() {
        return List.copyOf(alarms.values());
    }

    /** The alarms that are kept, oldest first. */
    public List<SimulatedAlarm> simulated() {
        return all().stream().map(Alarm::simulated).toList();
    }
}
