package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.configuration.OutputAction;
import java.util.List;

/** The events of one site: what its outputs share. */
public final class SiteEvents {

    private final AuthorisedHttp http;
    private final SiteNames names;
    private final StoredEvents stored;
    private final Refusals refusals;
    private final EventTrail trail;
    private final EventSearch search;

    /**
     * Asks the site nothing yet.
     *
     * @param http the way to the site
     * @param names the names of the site
     * @param asUser whether the token is a basic user's, who may not trigger everything
     * @param time judges the age of what was read
     */
    public SiteEvents(AuthorisedHttp http, SiteNames names, boolean asUser, TimeSource time) {
        this.http = http;
        this.names = names;
        this.stored = new StoredEvents(http, time);
        this.refusals = new Refusals(http, asUser);
        this.trail = new EventTrail(time);
        this.search = new EventSearch(http, trail, stored, time);
    }

    /**
     * An event to be triggered.
     *
     * @param event which
     * @return what triggers the event
     */
    public OutputEvent of(OutputAction.TriggerEvent event) {
        return new OutputEvent(event, http, names, stored, refusals, trail, search);
    }

    /**
     * Takes notice of events that came of commands of an earlier run.
     *
     * @param ids their GUIDs
     */
    public void areKnown(List<String> ids) {
        ids.forEach(id -> trail.claim("", id));
    }
}
