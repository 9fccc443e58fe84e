package ch.onsphere.osp.milestone;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.EventRequests;
import ch.onsphere.osp.api.Health;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.Outputs;
import ch.onsphere.osp.api.Values;
import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.kit.configuration.FaultyItem;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.configuration.MilestoneConfiguration;
import ch.onsphere.osp.milestone.configuration.OutputConfiguration;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration;
import ch.onsphere.osp.milestone.configuration.ServerConfiguration;
import ch.onsphere.osp.milestone.connection.ServerConnector;
import ch.onsphere.osp.milestone.connection.ServerModule;
import ch.onsphere.osp.milestone.connection.Timing;
import ch.onsphere.osp.milestone.http.ServerTrust;
import ch.onsphere.osp.milestone.output.AbandonedCommands;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.name.Names;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the servers of one module instance share, and a connector for each of them. */
final class MilestoneBindings extends AbstractModule {

    private final HostContext context;
    private final MilestoneConfiguration configuration;
    private final TimeSource time;
    private final TimeSource sockets;
    private final Timing timing;

    MilestoneBindings(
            HostContext context,
            MilestoneConfiguration configuration,
            TimeSource time,
            TimeSource sockets,
            Timing timing) {
        this.context = context;
        this.configuration = configuration;
        this.time = time;
        this.sockets = sockets;
        this.timing = timing;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireAtInjectOnConstructors();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();

        bind(MilestoneConfiguration.class).toInstance(configuration);
        bind(TimeSource.class).toInstance(time);
        bind(TimeSource.class).annotatedWith(Names.named(ServerModule.SOCKETS)).toInstance(sockets);
        bind(Timing.class).toInstance(timing);
        bind(Outputs.class).toInstance(context.outputs());
        bind(EventRequests.class).toInstance(context.eventRequests());
        bind(Health.class).toInstance(context.health());
        bind(Values.class).toInstance(context.values());
        bind(Webhooks.class).toInstance(context.webhooks());
        bind(Configuration.class).toInstance(context.configuration());
        bind(Meters.class).toInstance(context.meters());
        bind(Certificates.class).toInstance(context.certificates());
        bind(AbandonedCommands.class)
                .toInstance(new AbandonedCommands(context::stateDirectory, servers()));
        bind(MilestoneModule.class).in(Singleton.class);
        bindConnectors();
    }

    private Set<ItemId> servers() {
        return Stream.concat(
                        configuration.servers().stream().map(ServerConfiguration::id),
                        configuration.faultyServers().stream().map(FaultyItem::id))
                .collect(Collectors.toSet());
    }

    private void bindConnectors() {
        MapBinder<ItemId, ServerConnector> connectors =
                MapBinder.newMapBinder(binder(), ItemId.class, ServerConnector.class);
        Map<ItemId, List<OutputConfiguration>> outputs =
                configuration.outputs().stream()
                        .collect(Collectors.groupingBy(OutputConfiguration::linkedServer));
        Map<ItemId, List<OwnerConfiguration>> owners =
                configuration.owners().stream()
                        .collect(Collectors.groupingBy(OwnerConfiguration::linkedServer));
        for (ServerConfiguration server : configuration.servers()) {
            install(
                    new ServerModule(
                            server,
                            outputs.getOrDefault(server.id(), List.of()),
                            owners.getOrDefault(server.id(), List.of()),
                            context::stateDirectory));
            connectors.addBinding(server.id()).to(ServerModule.connectorOf(server.id()));
        }
    }

    @Provides
    @Singleton
    ServerTrust trust(Certificates certificates) {
        return new ServerTrust(certificates);
    }
}
