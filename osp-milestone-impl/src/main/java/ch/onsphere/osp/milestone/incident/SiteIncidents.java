package ch.onsphere.osp.milestone.incident;

import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.command.OutputWork;
import ch.onsphere.osp.milestone.configuration.OutputAction;
import ch.onsphere.osp.milestone.event.SiteNames;
import ch.onsphere.osp.milestone.site.CurrentSite;

/** The alarms, bookmarks and evidence locks of one site: what its outputs share. */
public final class SiteIncidents {

    private final CurrentSite site;
    private final SiteNames names;
    private final Creation creation;

    /**
     * Asks the site nothing yet.
     *
     * @param http the way to the site
     * @param site tells its version
     * @param names the names of the site
     */
    public SiteIncidents(AuthorisedHttp http, CurrentSite site, SiteNames names) {
        this.site = site;
        this.names = names;
        this.creation = new Creation(http);
    }

    /**
     * What raises an alarm.
     *
     * @param alarm what the output's file says
     * @return what does it
     */
    public OutputWork of(OutputAction.RaiseAlarm alarm) {
        return new AlarmWork(alarm, names, creation);
    }

    /**
     * What sets a bookmark.
     *
     * @param bookmark what the output's file says
     * @return what does it
     */
    public OutputWork of(OutputAction.SetBookmark bookmark) {
        return new BookmarkWork(bookmark, names, creation, new NeededVersion(site, "BOOKMARK"));
    }

    /**
     * What protects recordings.
     *
     * @param lock what the output's file says
     * @return what does it
     */
    public OutputWork of(OutputAction.LockEvidence lock) {
        return new EvidenceLockWork(
                lock, names, creation, new NeededVersion(site, "EVIDENCE_LOCK"));
    }
}
