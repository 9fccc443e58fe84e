package ch.onsphere.osp.examples.xprotect.alarms;

import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** {@code /alarmStates} and its like: lists that a client chooses from. */
final class AlarmSettingsResource implements RestResource {
    private final List<AlarmSetting> settings;

    private AlarmSettingsResource(List<AlarmSetting> settings) {
        this.settings = settings;
    }

    /** By lower-case name. The last two names are known from hearsay only. */
    static Map<String, RestResource> all() {
        return Map.of(
                "alarmstates", new AlarmSettingsResource(AlarmSetting.STATES),
                "alarmpriorities", new AlarmSettingsResource(AlarmSetting.PRIORITIES),
                "alarmmessages", new AlarmSettingsResource(AlarmSetting.MESSAGES),
                "alarmcategories", new AlarmSettingsResource(AlarmSetting.CATEGORIES),
                "closereasons", new AlarmSettingsResource(AlarmSetting.CLOSE_REASONS));
    }

    @Override
    public Answer answer(RestCall call) {
        if (call.path().size() != 1 || !call.method().equals("GET")) {
            return ApiError.unknownRequest();
        }
        ObjectNode body = Json.object();
        ArrayNode array = body.putArray("array");
        settings.forEach(setting -> array.add(setting.json()));
        return Answer.json(200, body);
    }
}
