package ch.onsphere.osp.milestone.alarm;

import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.command.OutputWork;
import ch.onsphere.osp.milestone.configuration.OutputAction;
import ch.onsphere.osp.milestone.event.AlarmNames;
import ch.onsphere.osp.milestone.event.NameRounds;

/** The alarms of one site, and what names mean in them. */
public final class SiteAlarms {

    private final AuthorisedHttp http;
    private final AlarmList list;
    private final AlarmNames names;
    private final AlarmStates states;

    /**
     * Asks the site nothing yet.
     *
     * @param http the way to the site
     * @param time judges the age of what was read
     * @param rounds tells how long names are believed to mean the same
     */
    public SiteAlarms(AuthorisedHttp http, TimeSource time, NameRounds rounds) {
        this.http = http;
        this.list = new AlarmList(http);
        this.names = new AlarmNames(http, time, rounds);
        this.states = new AlarmStates(http, time);
    }

    /**
     * What moves alarms into another state.
     *
     * @param alarms what the output's file says
     * @param moved told when some were moved; must not block
     * @return what does it
     */
    public OutputWork of(OutputAction.MoveAlarms alarms, Runnable moved) {
        return new AlarmStateWork(alarms, this, moved);
    }

    AuthorisedHttp http() {
        return http;
    }

    AlarmList list() {
        return list;
    }

    AlarmNames names() {
        return names;
    }

    AlarmStates states() {
        return states;
    }
}
