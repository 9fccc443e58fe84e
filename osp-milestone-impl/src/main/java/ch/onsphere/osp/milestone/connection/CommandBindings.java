package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.kit.time.Pause;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.alarm.AlarmWatch;
import ch.onsphere.osp.milestone.alarm.SiteAlarms;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.command.CommandJournal;
import ch.onsphere.osp.milestone.command.CommandPace;
import ch.onsphere.osp.milestone.command.CommandQueue;
import ch.onsphere.osp.milestone.configuration.OutputConfiguration;
import ch.onsphere.osp.milestone.configuration.ServerConfiguration;
import ch.onsphere.osp.milestone.device.SiteDevices;
import ch.onsphere.osp.milestone.event.NameRounds;
import ch.onsphere.osp.milestone.event.SiteEvents;
import ch.onsphere.osp.milestone.event.SiteNames;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.incident.SiteIncidents;
import ch.onsphere.osp.milestone.output.Output;
import ch.onsphere.osp.milestone.output.OutputWorks;
import ch.onsphere.osp.milestone.recorder.RecorderCommands;
import ch.onsphere.osp.milestone.recorder.VmsToken;
import ch.onsphere.osp.milestone.site.CurrentSite;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What goes out to one server. */
final class CommandBindings extends AbstractModule {

    private final ServerConfiguration server;
    private final List<OutputConfiguration> outputs;
    private final Supplier<Path> stateDirectory;

    CommandBindings(
            ServerConfiguration server,
            List<OutputConfiguration> outputs,
            Supplier<Path> stateDirectory) {
        this.server = server;
        this.outputs = outputs;
        this.stateDirectory = stateDirectory;
    }

    @Provides
    @Singleton
    List<Output> outputs(
            ServerHttpClient http,
            AuthorisedHttp authorised,
            CurrentSite site,
            SiteNames names,
            SiteEvents events,
            VmsToken vmsToken,
            Optional<AlarmWatch> watch,
            TimeSource time,
            NameRounds rounds,
            Pause pause) {
        RecorderCommands recorders =
                new RecorderCommands(
                        http,
                        authorised,
                        server.recorderAddresses(),
                        vmsToken,
                        "https".equals(server.host().getScheme()));
        OutputWorks works =
                new OutputWorks(
                        events,
                        new SiteDevices(authorised, site, names, recorders, pause),
                        new SiteIncidents(authorised, site, names),
                        new SiteAlarms(authorised, time, rounds),
                        () -> watch.ifPresent(AlarmWatch::look));
        return outputs.stream().map(works::of).toList();
    }

    @Provides
    @Singleton
    CommandJournal journal() {
        return new CommandJournal(server.id(), stateDirectory);
    }

    @Provides
    @Singleton
    CommandQueue queue(CommandJournal journal, TimeSource time, Timing timing) {
        return new CommandQueue(
                "osp-milestone-command-" + server.id(),
                time,
                new CommandPace(timing.backoff(), timing.settling()),
                server.concurrentRequests(),
                journal);
    }
}
