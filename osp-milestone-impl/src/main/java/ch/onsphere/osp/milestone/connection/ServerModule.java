package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.Health;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.api.Values;
import ch.onsphere.osp.kit.time.Pause;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.alarm.AlarmOwners;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.authentication.TokenSource;
import ch.onsphere.osp.milestone.command.CommandJournal;
import ch.onsphere.osp.milestone.command.CommandQueue;
import ch.onsphere.osp.milestone.command.EarlierCommands;
import ch.onsphere.osp.milestone.configuration.OutputConfiguration;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration;
import ch.onsphere.osp.milestone.configuration.ServerConfiguration;
import ch.onsphere.osp.milestone.event.NameRounds;
import ch.onsphere.osp.milestone.event.SiteEvents;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.http.ServerRoute;
import ch.onsphere.osp.milestone.output.CommandRecord;
import ch.onsphere.osp.milestone.output.EventRequestBinding;
import ch.onsphere.osp.milestone.output.KeptCommands;
import ch.onsphere.osp.milestone.output.Output;
import ch.onsphere.osp.milestone.output.OutputBinding;
import ch.onsphere.osp.milestone.owner.Owners;
import ch.onsphere.osp.milestone.recorder.VmsToken;
import ch.onsphere.osp.milestone.site.CurrentSite;
import ch.onsphere.osp.milestone.site.SiteDiscovery;
import com.google.inject.Key;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.name.Names;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Binds the connector of one server. What belongs to it is private to it: no server can reach
 * another's token, queue or connections.
 */
public final class ServerModule extends PrivateModule {

    /** Names the time that bounds exchanges on sockets, which no test can let pass at will. */
    public static final String SOCKETS = "sockets";

    private final ServerConfiguration server;
    private final List<OutputConfiguration> outputs;
    private final List<OwnerConfiguration> owners;
    private final Supplier<Path> stateDirectory;

    /**
     * A server and its outputs.
     *
     * @param server what its file says
     * @param outputs what the files of the outputs linked to it say
     * @param owners what the files of the owners linked to it say
     * @param stateDirectory where to keep what must outlive a restart
     */
    public ServerModule(
            ServerConfiguration server,
            List<OutputConfiguration> outputs,
            List<OwnerConfiguration> owners,
            Supplier<Path> stateDirectory) {
        this.server = server;
        this.outputs = List.copyOf(outputs);
        this.owners = List.copyOf(owners);
        this.stateDirectory = stateDirectory;
    }

    /**
     * Where the connector of a server is bound.
     *
     * @param server the server
     * @return its key
     */
    public static Key<ServerConnector> connectorOf(ItemId server) {
        return Key.get(ServerConnector.class, Names.named(server.value()));
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        bind(CurrentSite.class).toInstance(new CurrentSite());
        bind(Pause.class).toInstance(new Pause());
        bind(Suspicion.class).toInstance(new Suspicion());
        bind(connectorOf(server.id())).to(ServerConnector.class);
        expose(connectorOf(server.id()));
        install(new AccessBindings(server));
        install(new IntakeBindings(server, owners, stateDirectory));
        install(new CommandBindings(server, outputs, stateDirectory));
    }

    @Provides
    @Singleton
    StatusReport status(
            Health health, Values values, Configuration configuration, TimeSource time) {
        boolean hasValue = configuration.file(server.id(), "value.ospp").isPresent();
        ConnectionValue value =
                new ConnectionValue(server.id(), hasValue ? Optional.of(values) : Optional.empty());
        return new StatusReport(server.id(), health, value, time);
    }

    @Provides
    @Singleton
    CertificateExpiry expiry(ServerRoute route, Meters meters, TimeSource time) {
        return new CertificateExpiry(server.id(), route, meters, time);
    }

    @Provides
    @Singleton
    ServerSession session(
            ServerHttpClient http,
            ServerRoute route,
            CertificateExpiry expiry,
            CurrentSite site,
            TokenSource tokens,
            List<Output> outputs,
            Owners owners,
            AlarmOwners alarms,
            NameRounds rounds,
            CommandQueue queue,
            ServerIntake intake,
            StatusReport status,
            Suspicion suspicion,
            TimeSource time,
            Timing timing) {
        ServerSession session =
                new ServerSession(
                        new SessionThread("osp-milestone-session-" + server.id()),
                        time,
                        new SiteDiscovery(http, server.host()),
                        site,
                        tokens,
                        route::hasNewSecret,
                        new ServerCheck(
                                new AuthorisedHttp(http, site, tokens, trouble -> {}),
                                http::tidyUp,
                                expiry,
                                outputs,
                                owners,
                                alarms,
                                rounds),
                        queue,
                        intake,
                        status,
                        timing);
        suspicion.tell(session::suspect);
        return session;
    }

    @Provides
    @Singleton
    ServerConnector connector(
            ServerSession session,
            CommandQueue queue,
            CommandJournal journal,
            ServerHttpClient http,
            CertificateExpiry expiry,
            StatusReport status,
            ServerIntake intake,
            List<Output> outputs,
            SiteEvents events,
            VmsToken vmsToken,
            Pause pause,
            Meters meters,
            TimeSource time) {
        CommandRecord record = new CommandRecord(server.id(), meters, time);
        String site = server.host().toString();
        Map<ItemId, OutputBinding> bindings =
                outputs.stream()
                        .collect(
                                Collectors.toMap(
                                        output -> output.configuration().id(),
                                        output -> new OutputBinding(output, site, queue, record)));
        EventRequestBinding requests = new EventRequestBinding(events, site, queue, record, time);
        Registration waiting =
                meters.gauge(
                        "milestone.commands.waiting",
                        Map.of("server", server.id().value()),
                        queue::size);
        return new ServerConnector(
                session,
                queue,
                waiting,
                http,
                expiry,
                status,
                intake,
                bindings,
                requests,
                new KeptCommands(
                        server.id(),
                        bindings,
                        requests,
                        events,
                        new EarlierCommands(queue, journal, time),
                        record),
                vmsToken,
                pause);
    }
}
