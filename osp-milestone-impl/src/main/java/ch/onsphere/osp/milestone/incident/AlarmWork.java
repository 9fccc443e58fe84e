package ch.onsphere.osp.milestone.incident;

import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.command.Finding;
import ch.onsphere.osp.milestone.command.Judgement;
import ch.onsphere.osp.milestone.command.LostAnswer;
import ch.onsphere.osp.milestone.command.Operation;
import ch.onsphere.osp.milestone.command.OutputWork;
import ch.onsphere.osp.milestone.configuration.OutputAction.RaiseAlarm;
import ch.onsphere.osp.milestone.event.SiteNames;
import java.util.LinkedHashMap;
import java.util.Map;

/** Raises an alarm: {@code POST /alarms}, which answers 202 (Milestone Alarms REST API, sample). */
final class AlarmWork implements OutputWork {

    private static final String CAMERAS = "cameras/";

    private final RaiseAlarm alarm;
    private final SiteNames names;
    private final Creation creation;

    AlarmWork(RaiseAlarm alarm, SiteNames names, Creation creation) {
        this.alarm = alarm;
        this.names = names;
        this.creation = creation;
    }

    @Override
    public void prepare() {
        alarm.source().ifPresent(names::source);
    }

    @Override
    public Attempt tryOnce(OutputCommand command) {
        return Judgement.of(
                Operation.RAISE_ALARM,
                () -> creation.post(Operation.RAISE_ALARM, "alarms", members()));
    }

    @Override
    public Finding lookBack(OutputCommand command, LostAnswer lost) {
        return Judgement.lookBack(Operation.RAISE_ALARM);
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", alarm.name());
        alarm.message().ifPresent(text -> members.put("message", text));
        alarm.source().map(names::source).ifPresent(path -> members.put("source", source(path)));
        return members;
    }

    /** The sample has the bare id of a camera; that other sources have a path is an assumption. */
    private static String source(String path) {
        return path.startsWith(CAMERAS) ? path.substring(CAMERAS.length()) : path;
    }
}
