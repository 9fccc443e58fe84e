package ch.onsphere.osp.clearance;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.api.Health;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.clearance.configuration.AgentConfiguration;
import ch.onsphere.osp.clearance.configuration.ClearanceConfiguration;
import ch.onsphere.osp.clearance.http.Trust;
import ch.onsphere.osp.clearance.job.Agent;
import ch.onsphere.osp.clearance.job.Timing;
import ch.onsphere.osp.kit.time.TimeSource;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

/** What the agents of one module instance share, and the agents. */
final class ClearanceBindings extends AbstractModule {

    private final HostContext context;
    private final ClearanceConfiguration configuration;
    private final TimeSource time;
    private final Timing timing;

    ClearanceBindings(
            HostContext context,
            ClearanceConfiguration configuration,
            TimeSource time,
            Timing timing) {
        this.context = context;
        this.configuration = configuration;
        this.time = time;
        this.timing = timing;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireAtInjectOnConstructors();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();

        bind(ClearanceConfiguration.class).toInstance(configuration);
        bind(TimeSource.class).toInstance(time);
        bind(Timing.class).toInstance(timing);
        bind(Health.class).toInstance(context.health());
        bind(Meters.class).toInstance(context.meters());
        bind(MediaSources.class).toInstance(context.mediaSources());
        bind(Certificates.class).toInstance(context.certificates());
        bind(FolderSources.class).in(Singleton.class);
        bind(ClearanceModule.class).in(Singleton.class);
        Multibinder<Agent> agents = Multibinder.newSetBinder(binder(), Agent.class);
        for (AgentConfiguration agent : configuration.agents()) {
            install(new AgentModule(agent, context.stateDirectory()));
            agents.addBinding().to(AgentModule.agentOf(agent.id()));
        }
    }

    @Provides
    @Singleton
    Trust trust(Certificates certificates) {
        return new Trust(certificates);
    }
}
