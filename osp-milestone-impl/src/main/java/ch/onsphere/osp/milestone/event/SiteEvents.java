package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.configuration.OutputConfiguration;
import ch.onsphere.osp.milestone.time.TimeSource;

/** The events of one site: what its outputs share. */
public final class SiteEvents {

    private final AuthorisedHttp http;
    private final EventNames names;
    private final StoredEvents stored;
    private final Refusals refusals;

    /**
     * Asks the site nothing yet.
     *
     * @param http the way to the site
     * @param asUser whether the token is a basic user's, who may not trigger everything
     * @param time judges the age of what was read
     */
    public SiteEvents(AuthorisedHttp http, boolean asUser, TimeSource time) {
        this.http = http;
        this.names = new EventNames(http, time);
        this.stored = new StoredEvents(http, time);
        this.refusals = new Refusals(http, asUser);
    }

    /**
     * The event of an output.
     *
     * @param output what its file says
     * @return what triggers the event
     */
    public OutputEvent of(OutputConfiguration output) {
        return new OutputEvent(output, http, names, stored, refusals);
    }
}
