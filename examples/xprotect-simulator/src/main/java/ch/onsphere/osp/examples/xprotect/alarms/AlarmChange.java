package ch.onsphere.osp.examples.xprotect.alarms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change of an alarm. The official sample sends null for what it does not want to change; that
 * null changes nothing is an assumption.
 *
 * @param sent what the alarm is to have
 * @param now when
 * @param by name of the user; empty for the site itself
 */
record AlarmChange(ObjectNode sent, Instant now, String by) {
    private static final int LONGEST = 10_000;
    private static final String COMMENT = "comment";
    private static final String ASSIGNED_TO = "assignedTo.displayName";
    private static final String REASON = "reasonForClosing";

    /** The first of these properties that is there and not a text of bearable length. */
    static Optional<String> wrongText(ObjectNode sent, String... names) {
        return List.of(names).stream()
                .filter(name -> sent.hasNonNull(name))
                .filter(
                        name ->
                                !sent.get(name).isTextual()
                                        || sent.get(name).textValue().length() > LONGEST)
                .findFirst();
    }

    Optional<String> wrongProperty() {
        if (setting("state", AlarmSetting.STATES, AlarmSetting.NEW).isEmpty()) {
            return Optional.of("state");
        }
        if (setting("priority", AlarmSetting.PRIORITIES, AlarmSetting.MEDIUM).isEmpty()) {
            return Optional.of("priority");
        }
        return wrongText(sent, COMMENT, ASSIGNED_TO, REASON);
    }

    Alarm apply(Alarm old) {
        return new Alarm(
                old.id(),
                old.localId(),
                old.name(),
                old.message(),
                old.source(),
                setting("state", AlarmSetting.STATES, old.state()).orElseThrow(),
                setting("priority", AlarmSetting.PRIORITIES, old.priority()).orElseThrow(),
                text(COMMENT, old.comment()),
                text(ASSIGNED_TO, old.assignedTo()),
                text(REASON, old.reasonForClosing()),
                old.time(),
                now,
                old.userName(),
                by);
    }

    private Optional<AlarmSetting> setting(
            String name, List<AlarmSetting> settings, AlarmSetting unchanged) {
        JsonNode id = sent.path(name);
        return id.isMissingNode() || id.isNull()
                ? Optional.of(unchanged)
                : AlarmSetting.find(settings, id.asText());
    }

    private String text(String name, String unchanged) {
        return sent.hasNonNull(name) ? sent.get(name).textValue() : unchanged;
    }
}
