package ch.onsphere.osp.milestone.device;

import ch.onsphere.osp.kit.time.Pause;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.command.OutputWork;
import ch.onsphere.osp.milestone.configuration.OutputAction;
import ch.onsphere.osp.milestone.event.SiteNames;
import ch.onsphere.osp.milestone.recorder.RecorderCommands;
import ch.onsphere.osp.milestone.site.CurrentSite;

/** The relays and cameras of one site: what its outputs share. */
public final class SiteDevices {

    private final SiteNames names;
    private final DeviceTasks tasks;

    /**
     * Asks the site nothing yet.
     *
     * @param http the way to the site
     * @param site tells its version
     * @param names the names of the site
     * @param recorders the way to its recording servers
     * @param pause between two looks at a queued task
     */
    public SiteDevices(
            AuthorisedHttp http,
            CurrentSite site,
            SiteNames names,
            RecorderCommands recorders,
            Pause pause) {
        this.names = names;
        this.tasks =
                new DeviceTasks(
                        http, new OfferedTasks(http, site), new TaskQueue(http, pause), recorders);
    }

    /**
     * What switches a relay.
     *
     * @param relay what the output's file says
     * @return what does it
     */
    public OutputWork of(OutputAction.SwitchRelay relay) {
        return new RelayWork(relay, names, tasks);
    }

    /**
     * What moves a camera.
     *
     * @param preset what the output's file says
     * @return what does it
     */
    public OutputWork of(OutputAction.GoToPreset preset) {
        return new PresetWork(preset, names, tasks);
    }

    /**
     * What starts and stops a recording.
     *
     * @param recording what the output's file says
     * @return what does it
     */
    public OutputWork of(OutputAction.RecordManually recording) {
        return new RecordingWork(recording, names, tasks);
    }
}
