package ch.onsphere.osp.milestone.alarm;

import ch.onsphere.osp.milestone.configuration.AlarmChoice;
import ch.onsphere.osp.milestone.event.AlarmNames;
import ch.onsphere.osp.milestone.intake.Guid;
import java.util.Optional;

/**
 * Tells the alarms that are meant from others.
 *
 * @param name what they are called; empty for any name
 * @param source what they are about; empty for anything
 */
record AlarmFilter(Optional<String> name, Optional<Guid> source) {

    /**
     * Looks names up.
     *
     * @throws ch.onsphere.osp.api.OspException when one is unknown or ambiguous, or the site cannot
     *     be asked
     */
    static AlarmFilter of(AlarmChoice choice, AlarmNames names) {
        return new AlarmFilter(names.name(choice), names.source(choice));
    }

    boolean accepts(SiteAlarm alarm) {
        return name.map(alarm.name()::equals).orElse(true)
                && (source.isEmpty() || source.equals(alarm.source()));
    }
}
