package ch.onsphere.osp.milestone.alarm;

import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.command.Finding;
import ch.onsphere.osp.milestone.command.Judgement;
import ch.onsphere.osp.milestone.command.LostAnswer;
import ch.onsphere.osp.milestone.command.Operation;
import ch.onsphere.osp.milestone.command.OutputWork;
import ch.onsphere.osp.milestone.configuration.OutputAction.MoveAlarms;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Moves alarms into a state: {@code PATCH /alarms/<id>}, which answers 202 (official sample). The
 * sample sends null for what is to stay as it is; that it may be left out is an assumption.
 *
 * <p>An alarm that somebody has moved meanwhile is not in one of the states any more out of which
 * it would be moved, so asking twice comes to the same as once.
 */
final class AlarmStateWork implements OutputWork {

    private static final int MOST = 500;

    private final MoveAlarms move;
    private final SiteAlarms site;
    private final Runnable moved;

    AlarmStateWork(MoveAlarms move, SiteAlarms site, Runnable moved) {
        this.move = move;
        this.site = site;
        this.moved = moved;
    }

    @Override
    public void prepare() {
        var unused = AlarmFilter.of(move.choice(), site.names());
        from();
        site.states().named(move.state());
    }

    @Override
    public Attempt tryOnce(OutputCommand command) {
        return Judgement.of(Operation.MOVE_ALARMS, this::moveAll);
    }

    @Override
    public Finding lookBack(OutputCommand command, LostAnswer lost) {
        return Judgement.lookBack(Operation.MOVE_ALARMS);
    }

    private Attempt moveAll() {
        List<String> ids = chosen();
        byte[] change = Json.write(change());
        int done = 0;
        try {
            for (String id : ids) {
                HttpAnswer answer = site.http().patch("alarms/" + id, change);
                if (answer.status() == 200 || answer.status() == 202) {
                    done++;
                } else if (answer.status() != 404) {
                    return Judgement.notDone(Operation.MOVE_ALARMS, answer);
                }
            }
        } finally {
            if (done > 0) {
                moved.run();
            }
        }
        return new Attempt.Finished(new OutputResult.Done(message(done), reference(ids)));
    }

    private List<String> chosen() {
        AlarmFilter filter = AlarmFilter.of(move.choice(), site.names());
        List<AlarmState> from = from();
        AlarmState to = site.states().named(move.state());
        Set<String> ids = new LinkedHashSet<>();
        Consumer<SiteAlarm> choice =
                alarm -> {
                    boolean isOpen = from.stream().anyMatch(alarm.state()::isSame);
                    if (filter.accepts(alarm) && isOpen && !to.isSame(alarm.state())) {
                        ids.add(alarm.id());
                    }
                };
        if (site.list().read(choice).pages() > 1) {
            // While a page is turned an alarm may go, and another slip to the page before.
            site.list().read(choice);
        }
        if (ids.size() > MOST) {
            throw MilestoneError.ALARMS_TOO_MANY.at(
                    ids.size() + " would be moved, at most " + MOST + " are; none was");
        }
        return List.copyOf(ids);
    }

    private List<AlarmState> from() {
        return move.from().stream().map(site.states()::named).toList();
    }

    private Map<String, Object> change() {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("state", site.states().named(move.state()).id());
        move.comment().ifPresent(text -> change.put("comment", text));
        return change;
    }

    private String message(int done) {
        return switch (done) {
            case 0 -> "XProtect has no such alarm in " + String.join(" or ", move.from());
            case 1 -> "XProtect moved the alarm to " + move.state();
            default -> "XProtect moved " + done + " alarms to " + move.state();
        };
    }

    private static String reference(List<String> ids) {
        return ids.size() == 1 ? ids.get(0) : "";
    }
}
