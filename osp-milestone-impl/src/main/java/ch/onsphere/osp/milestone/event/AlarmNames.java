package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.configuration.AlarmChoice;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.Source;
import java.util.List;
import java.util.Optional;

/**
 * Turns what files say of alarms into what stands in an alarm. Assumed, and to be found here alone:
 * that an alarm has the name of the definition that raised it.
 */
public final class AlarmNames {

    private final Catalogue definitions;
    private final Catalogue cameras;

    /**
     * Reads nothing yet.
     *
     * @param http the way to the site
     * @param time judges the age of what was read
     * @param rounds tells how long it is believed
     */
    public AlarmNames(AuthorisedHttp http, TimeSource time, NameRounds rounds) {
        definitions =
                new Catalogue(
                        http,
                        time,
                        rounds,
                        List.of("alarmDefinitions"),
                        MilestoneError.ALARM_DEFINITION_UNKNOWN,
                        MilestoneError.ALARM_DEFINITION_AMBIGUOUS);
        cameras =
                new Catalogue(
                        http,
                        time,
                        rounds,
                        List.of("cameras"),
                        MilestoneError.SOURCE_UNKNOWN,
                        MilestoneError.SOURCE_AMBIGUOUS);
    }

    /**
     * The name that the alarms have.
     *
     * @param choice what a file says
     * @return the name; empty for any
     * @throws ch.onsphere.osp.api.OspException when the definition is unknown or ambiguous, or the
     *     site cannot be asked
     */
    public Optional<String> name(AlarmChoice choice) {
        return choice.definition().map(definitions::nameOf).or(choice::name);
    }

    /**
     * What the alarms are about.
     *
     * @param choice what a file says
     * @return the id of the source; empty for any
     * @throws ch.onsphere.osp.api.OspException when the camera is unknown or ambiguous, or the site
     *     cannot be asked
     */
    public Optional<Guid> source(AlarmChoice choice) {
        return choice.source()
                .map(text -> Source.isOne(text) ? text : "cameras/" + cameras.idOf(text))
                .flatMap(Source::of)
                .map(Source::id);
    }
}
