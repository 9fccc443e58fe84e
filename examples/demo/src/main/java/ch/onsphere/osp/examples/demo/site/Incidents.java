package ch.onsphere.osp.examples.demo.site;

import ch.onsphere.osp.examples.xprotect.SimulatedAlarm;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.VideoMark;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What was noted down on a site. */
public final class Incidents {

    private final SimulatedSite site;

    Incidents(SimulatedSite site) {
        this.site = site;
    }

    /**
     * How the site has an alarm.
     *
     * @param id the alarm
     * @return its name and state, or empty when there is no such alarm
     */
    public Optional<String> alarm(String id) {
        return site.alarms().stream()
                .filter(alarm -> alarm.id().equalsIgnoreCase(id))
                .findFirst()
                .map(Incidents::words);
    }

    /**
     * Who has changed an alarm last.
     *
     * @param id the alarm
     * @return the name of the user; empty when the site itself has, or nobody
     */
    public String alarmChangedBy(String id) {
        return site.alarms().stream()
                .filter(alarm -> alarm.id().equalsIgnoreCase(id))
                .findFirst()
                .map(SimulatedAlarm::changedBy)
                .orElse("");
    }

    private static String words(SimulatedAlarm alarm) {
        return "\"" + alarm.name() + "\", state " + alarm.state();
    }

    /**
     * How the site has a bookmark.
     *
     * @param id the bookmark
     * @return what it is about, or empty when there is no such bookmark
     */
    public Optional<String> bookmark(String id) {
        return find(site.bookmarks(), id);
    }

    /**
     * How the site has an evidence lock.
     *
     * @param id the lock
     * @return what it is about, or empty when there is no such lock
     */
    public Optional<String> evidenceLock(String id) {
        return find(site.evidenceLocks(), id);
    }

    private static Optional<String> find(List<VideoMark> marks, String id) {
        return marks.stream()
                .filter(mark -> mark.id().equalsIgnoreCase(id))
                .findFirst()
                .map(Incidents::words);
    }

    private static String words(VideoMark mark) {
        return "\""
                + mark.header()
                + "\", "
                + mark.devices().size()
                + " camera, "
                + Duration.between(mark.begin(), mark.end()).toMinutes()
                + " minutes";
    }
}
