package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.Values;
import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.alarm.AlarmOwners;
import ch.onsphere.osp.milestone.alarm.AlarmWatch;
import ch.onsphere.osp.milestone.alarm.SiteAlarms;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.authentication.ShownToken;
import ch.onsphere.osp.milestone.authentication.TokenSource;
import ch.onsphere.osp.milestone.command.CommandQueue;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration;
import ch.onsphere.osp.milestone.configuration.ServerConfiguration;
import ch.onsphere.osp.milestone.event.NameRounds;
import ch.onsphere.osp.milestone.event.OwnerNames;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.http.ServerRoute;
import ch.onsphere.osp.milestone.intake.DurableIntake;
import ch.onsphere.osp.milestone.intake.EventMemory;
import ch.onsphere.osp.milestone.owner.Owners;
import ch.onsphere.osp.milestone.site.CurrentSite;
import ch.onsphere.osp.milestone.stream.EventStream;
import ch.onsphere.osp.milestone.webhook.SiteWebhookSetup;
import ch.onsphere.osp.milestone.webhook.WebhookDoor;
import ch.onsphere.osp.milestone.webhook.WebhookReceiver;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.name.Named;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What comes in from one server, and where it goes. */
final class IntakeBindings extends AbstractModule {

    private final ServerConfiguration server;
    private final List<OwnerConfiguration> owners;
    private final List<OwnerConfiguration> alarmOwners;
    private final Supplier<Path> stateDirectory;

    IntakeBindings(
            ServerConfiguration server,
            List<OwnerConfiguration> owners,
            Supplier<Path> stateDirectory) {
        this.server = server;
        this.owners = owners.stream().filter(owner -> !followsAlarms(owner)).toList();
        this.alarmOwners = owners.stream().filter(IntakeBindings::followsAlarms).toList();
        this.stateDirectory = stateDirectory;
    }

    private static boolean followsAlarms(OwnerConfiguration owner) {
        return owner.produced() instanceof OwnerConfiguration.OfAlarms;
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
            TimeSource time,
            NameRounds rounds) {
        AuthorisedHttp authorised = new AuthorisedHttp(http, site, tokens, trouble -> {});
        EventMemory memory =
                intake.map(DurableIntake::memory).orElseGet(() -> new EventMemory(1, id -> {}));
        return new Owners(owners, new OwnerNames(authorised, time, rounds), memory, values);
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
            Optional<DurableIntake> intake,
            Suspicion suspicion,
            @Named(ServerModule.SOCKETS) TimeSource sockets,
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
                        new EventStream.Past(
                                new JournalMarks(intake.orElseThrow()), server.lookBack()),
                        owned,
                        sockets,
                        timing.backoff(),
                        timing.stream(),
                        meters,
                        suspicion::look));
    }

    @Provides
    @Singleton
    AlarmOwners alarmOwners(
            ServerHttpClient http,
            CurrentSite site,
            TokenSource tokens,
            Values values,
            TimeSource time,
            NameRounds rounds) {
        AuthorisedHttp authorised = new AuthorisedHttp(http, site, tokens, trouble -> {});
        return new AlarmOwners(
                alarmOwners, new SiteAlarms(authorised, time, rounds), values, time, rounds);
    }

    /** Without an owner, nobody asks for alarms. */
    @Provides
    @Singleton
    Optional<AlarmWatch> alarmWatch(
            AlarmOwners owned, Suspicion suspicion, Timing timing, Meters meters, TimeSource time) {
        return alarmOwners.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AlarmWatch(
                                server.id(),
                                owned,
                                time,
                                server.alarmInterval(),
                                timing.backoff(),
                                meters,
                                suspicion::look));
    }

    @Provides
    @Singleton
    ServerIntake serverIntake(
            Owners owners,
            Optional<DurableIntake> intake,
            Optional<WebhookDoor> door,
            Optional<EventStream> stream,
            Optional<AlarmWatch> alarms) {
        return new ServerIntake(owners, intake, door, stream, alarms);
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
}
