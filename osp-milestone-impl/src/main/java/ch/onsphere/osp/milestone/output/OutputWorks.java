package ch.onsphere.osp.milestone.output;

import ch.onsphere.osp.milestone.alarm.SiteAlarms;
import ch.onsphere.osp.milestone.command.OutputWork;
import ch.onsphere.osp.milestone.configuration.OutputAction;
import ch.onsphere.osp.milestone.configuration.OutputConfiguration;
import ch.onsphere.osp.milestone.device.SiteDevices;
import ch.onsphere.osp.milestone.event.SiteEvents;
import ch.onsphere.osp.milestone.incident.SiteIncidents;

/**
 * Finds what carries out each kind of output.
 *
 * @param events the events of the site
 * @param devices its relays and cameras
 * @param incidents its alarms, bookmarks and evidence locks
 * @param alarms the alarms that it has
 * @param moved told when alarms were moved; must not block
 */
public record OutputWorks(
        SiteEvents events,
        SiteDevices devices,
        SiteIncidents incidents,
        SiteAlarms alarms,
        Runnable moved) {

    /**
     * An output with what carries it out.
     *
     * @param output what its file says
     * @return both together
     */
    public Output of(OutputConfiguration output) {
        return new Output(output, workOf(output.action()));
    }

    private OutputWork workOf(OutputAction action) {
        if (action instanceof OutputAction.TriggerEvent event) {
            return events.of(event);
        } else if (action instanceof OutputAction.SwitchRelay relay) {
            return devices.of(relay);
        } else if (action instanceof OutputAction.GoToPreset preset) {
            return devices.of(preset);
        } else if (action instanceof OutputAction.RecordManually recording) {
            return devices.of(recording);
        } else if (action instanceof OutputAction.RaiseAlarm alarm) {
            return incidents.of(alarm);
        } else if (action instanceof OutputAction.MoveAlarms move) {
            return alarms.of(move, moved);
        } else if (action instanceof OutputAction.SetBookmark bookmark) {
            return incidents.of(bookmark);
        }
        return incidents.of((OutputAction.LockEvidence) action);
    }
}
