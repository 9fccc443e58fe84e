package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.Health;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.Values;
import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.kit.time.Pause;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.authentication.ShownToken;
import ch.onsphere.osp.milestone.authentication.TokenSource;
import ch.onsphere.osp.milestone.command.CommandJournal;
import ch.onsphere.osp.milestone.command.CommandPace;
import ch.onsphere.osp.milestone.command.CommandQueue;
import ch.onsphere.osp.milestone.command.EarlierCommands;
import ch.onsphere.osp.milestone.configuration.Authentication;
import ch.onsphere.osp.milestone.configuration.OutputConfiguration;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration;
import ch.onsphere.osp.milestone.configuration.ServerConfiguration;
import ch.onsphere.osp.milestone.device.SiteDevices;
import ch.onsphere.osp.milestone.event.OwnerNames;
import ch.onsphere.osp.milestone.event.SiteEvents;
import ch.onsphere.osp.milestone.event.SiteNames;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.http.ServerRoute;
import ch.onsphere.osp.milestone.http.ServerTrust;
import ch.onsphere.osp.milestone.incident.SiteIncidents;
import ch.onsphere.osp.milestone.intake.DurableIntake;
import ch.onsphere.osp.milestone.intake.EventMemory;
import ch.onsphere.osp.milestone.output.CommandRecord;
import ch.onsphere.osp.milestone.output.EventRequestBinding;
import ch.onsphere.osp.milestone.output.KeptCommands;
import ch.onsphere.osp.milestone.output.Output;
import ch.onsphere.osp.milestone.output.OutputBinding;
import ch.onsphere.osp.milestone.output.OutputWorks;
import ch.onsphere.osp.milestone.owner.Owners;
import ch.onsphere.osp.milestone.recorder.RecorderCommands;
import ch.onsphere.osp.milestone.recorder.VmsToken;
import ch.onsphere.osp.milestone.site.CurrentSite;
import ch.onsphere.osp.milestone.site.SiteDiscovery;
import ch.onsphere.osp.milestone.stream.EventStream;
import ch.onsphere.osp.milestone.webhook.SiteWebhookSetup;
import ch.onsphere.osp.milestone.webhook.WebhookDoor;
import ch.onsphere.osp.milestone.webhook.WebhookReceiver;
import com.google.inject.Key;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.name.Named;
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

    /** Beside the commands, one request of the session and one of the stream may be under way. */
    private static final int OTHER_CONNECTIONS = 2;

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
    }

    @Provides
    @Singleton
    ServerRoute route(ServerTrust trust) {
        return new ServerRoute(trust, server.certificate(), server.proxy());
    }

    @Provides
    @Singleton
    ServerHttpClient http(@Named(SOCKETS) TimeSource sockets, ServerRoute route) {
        return new ServerHttpClient(
                sockets, route, server.timeout(), server.concurrentRequests() + OTHER_CONNECTIONS);
    }

    @Provides
    @Singleton
    TokenSource tokens(ServerHttpClient http, CurrentSite site, TimeSource time) {
        return new TokenSource(http, site, server.authentication(), time);
    }

    @Provides
    @Singleton
    AuthorisedHttp authorised(
            ServerHttpClient http, CurrentSite site, TokenSource tokens, Suspicion suspicion) {
        return new AuthorisedHttp(http, site, tokens, suspicion);
    }

    @Provides
    @Singleton
    SiteNames names(AuthorisedHttp authorised, TimeSource time) {
        return new SiteNames(authorised, time);
    }

    @Provides
    @Singleton
    SiteEvents siteEvents(AuthorisedHttp authorised, SiteNames names, TimeSource time) {
        boolean asUser = server.authentication() instanceof Authentication.Basic;
        return new SiteEvents(authorised, names, asUser, time);
    }

    @Provides
    @Singleton
    VmsToken vmsToken(AuthorisedHttp authorised, TokenSource tokens, TimeSource time) {
        return new VmsToken("osp-milestone-logout-" + server.id(), authorised, tokens, time);
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
                        new SiteIncidents(authorised, site, names));
        return outputs.stream().map(works::of).toList();
    }

    /** Without an owner, nothing of what comes in is of interest. */
    @Provides
    @Singleton
    Optional<DurableIntake> intake() {
        return owners.isEmpty() && server.webhook().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DurableIntake(
                                server.id(), stateDirectory.get(), WebhookReceiver::read));
    }

    @Provides
    @Singleton
    Owners owners(
            ServerHttpClient http,
            CurrentSite site,
            TokenSource tokens,
            Optional<DurableIntake> intake,
            Values values,
            TimeSource time) {
        AuthorisedHttp authorised = new AuthorisedHttp(http, site, tokens, trouble -> {});
        EventMemory memory =
                intake.map(DurableIntake::memory).orElseGet(() -> new EventMemory(1, id -> {}));
        return new Owners(owners, new OwnerNames(authorised, time), memory, values);
    }

    /** Without an owner, there is nothing to subscribe to. */
    @Provides
    @Singleton
    Optional<EventStream> eventStream(
            ServerHttpClient http,
            CurrentSite site,
            ServerRoute route,
            TokenSource tokens,
            Owners owned,
            Suspicion suspicion,
            @Named(SOCKETS) TimeSource sockets,
            Timing timing,
            Meters meters) {
        if (owners.isEmpty() || !server.eventStream()) {
            return Optional.empty();
        }
        EventStream.Way way =
                new EventStream.Way(
                        site,
                        route,
                        new ShownToken(tokens),
                        new AuthorisedHttp(http, site, tokens, trouble -> {}),
                        server.timeout());
        return Optional.of(
                new EventStream(
                        server.id(),
                        way,
                        owned,
                        sockets,
                        timing.backoff(),
                        timing.stream(),
                        meters,
                        suspicion::look));
    }

    @Provides
    @Singleton
    ServerIntake serverIntake(
            Owners owners,
            Optional<DurableIntake> intake,
            Optional<WebhookDoor> door,
            Optional<EventStream> stream) {
        return new ServerIntake(owners, intake, door, stream);
    }

    @Provides
    @Singleton
    Optional<WebhookDoor> door(
            Optional<DurableIntake> intake,
            Webhooks webhooks,
            AuthorisedHttp authorised,
            CommandQueue queue,
            Meters meters,
            TimeSource time) {
        return server.webhook()
                .map(
                        webhook ->
                                new WebhookDoor(
                                        server.id(),
                                        webhook.path(),
                                        webhooks,
                                        new WebhookReceiver(
                                                server.id(),
                                                webhook,
                                                intake.orElseThrow(),
                                                meters,
                                                time),
                                        new SiteWebhookSetup(
                                                server.id(), webhook, authorised, queue)));
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
            CertificateExpiry expiry,
            CurrentSite site,
            TokenSource tokens,
            List<Output> outputs,
            Owners owners,
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
                        new ServerCheck(
                                new AuthorisedHttp(http, site, tokens, trouble -> {}),
                                http::tidyUp,
                                expiry,
                                outputs,
                                owners),
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
        return new ServerConnector(
                session,
                queue,
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
