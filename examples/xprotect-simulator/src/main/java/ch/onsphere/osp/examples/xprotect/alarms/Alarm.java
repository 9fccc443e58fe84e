package ch.onsphere.osp.examples.xprotect.alarms;

import ch.onsphere.osp.examples.xprotect.SimulatedAlarm;
import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** An alarm with its settings. */
record Alarm(
        String id,
        int localId,
        String name,
        String message,
        String source,
        AlarmSetting state,
        AlarmSetting priority,
        String comment,
        String assignedTo,
        String reasonForClosing,
        Instant time,
        Instant lastUpdated,
        String userName,
        String changedBy) {
    /** A new alarm that nobody of the site's users raised. */
    static Alarm fresh(int localId, String name, String source, Instant now) {
        return new Alarm(
                Guid.random(),
                localId,
                name,
                "",
                source,
                AlarmSetting.NEW,
                AlarmSetting.MEDIUM,
                "",
                "",
                "",
                now,
                now,
                "",
                "");
    }

    ObjectNode json() {
        ObjectNode json =
                Json.object()
                        .put("id", id)
                        .put("localId", localId)
                        .put("name", name)
                        .put("message", message)
                        .put("source", source)
                        .put("comment", comment)
                        .put("reasonForClosing", reasonForClosing)
                        .put("time", DotNetTime.format(time))
                        .put("lastUpdatedTime", DotNetTime.format(lastUpdated));
        json.set("priority", priority.json());
        json.set("state", state.json());
        json.putObject("assignedTo").put("displayName", assignedTo);
        return json;
    }

    SimulatedAlarm simulated() {
        return new SimulatedAlarm(
                id,
                localId,
                name,
                message,
                source,
                state.name(),
                priority.name(),
                comment,
                assignedTo,
                reasonForClosing,
                time,
                lastUpdated,
                userName,
                changedBy);
    }
}
