package ch.onsphere.osp.clearance;

import ch.onsphere.osp.api.Health;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.clearance.account.ConnectionFile;
import ch.onsphere.osp.clearance.audit.AuditLog;
import ch.onsphere.osp.clearance.configuration.AgentConfiguration;
import ch.onsphere.osp.clearance.connection.AuthorisedHttp;
import ch.onsphere.osp.clearance.connection.TokenSource;
import ch.onsphere.osp.clearance.handler.Cameras;
import ch.onsphere.osp.clearance.handler.DiscoveryHandler;
import ch.onsphere.osp.clearance.handler.FileTasks;
import ch.onsphere.osp.clearance.handler.JobHandler;
import ch.onsphere.osp.clearance.handler.MediaRequestHandler;
import ch.onsphere.osp.clearance.handler.ThumbnailHandler;
import ch.onsphere.osp.clearance.http.ServiceHttpClient;
import ch.onsphere.osp.clearance.http.Trust;
import ch.onsphere.osp.clearance.job.Agent;
import ch.onsphere.osp.clearance.job.AgentAssembly;
import ch.onsphere.osp.clearance.job.AgentFolder;
import ch.onsphere.osp.clearance.job.AgentStatus;
import ch.onsphere.osp.clearance.job.AgentThreads;
import ch.onsphere.osp.clearance.job.AuditedDelivery;
import ch.onsphere.osp.clearance.job.JobMeters;
import ch.onsphere.osp.clearance.job.Timing;
import ch.onsphere.osp.clearance.profile.JobType;
import ch.onsphere.osp.clearance.registry.AgentIdentity;
import ch.onsphere.osp.clearance.registry.FileRegistry;
import ch.onsphere.osp.clearance.registry.JobRegistry;
import ch.onsphere.osp.clearance.registry.Retries;
import ch.onsphere.osp.clearance.upload.StreamingDelivery;
import ch.onsphere.osp.kit.time.TimeSource;
import com.google.inject.Key;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.name.Names;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Everything of one agent, hidden from the others. */
final class AgentModule extends PrivateModule {

    /** Beside the blocks: a look for jobs, a token, and for each job a renewal and its progress. */
    private static final int FURTHER_CONNECTIONS = 2;

    private final AgentConfiguration agent;
    private final AgentFolder folder;

    /**
     * An agent.
     *
     * @param agent what its file says
     * @param stateDirectory where the module instance may keep things
     */
    AgentModule(AgentConfiguration agent, Path stateDirectory) {
        this.agent = agent;
        this.folder = new AgentFolder(stateDirectory.resolve(agent.id().value()));
    }

    /** Where an agent is bound. */
    static Key<Agent> agentOf(ItemId id) {
        return Key.get(Agent.class, Names.named(id.value()));
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        bind(agentOf(agent.id())).to(Agent.class);
        expose(agentOf(agent.id()));
    }

    @Provides
    @Singleton
    ServiceHttpClient http(TimeSource time, Trust trust) {
        int blocks = agent.delivery().concurrentFiles() * agent.delivery().blocksInFlight();
        int jobs = agent.limits().concurrentJobs();
        return new ServiceHttpClient(
                time,
                trust,
                agent.proxy(),
                agent.limits().timeout(),
                blocks + 2 * jobs + FURTHER_CONNECTIONS);
    }

    @Provides
    @Singleton
    AuthorisedHttp authorised(ServiceHttpClient http, TimeSource time) {
        return new AuthorisedHttp(
                http, new TokenSource(http, agent.account(), agent.assertion(), time));
    }

    @Provides
    @Singleton
    AgentIdentity identity() {
        return new AgentIdentity(
                agent.agentBase(), agent.account().get().tenantId(), agent.agentId());
    }

    @Provides
    @Singleton
    JobRegistry registry(
            AuthorisedHttp http, AgentIdentity identity, TimeSource time, Timing timing) {
        return new JobRegistry(
                http,
                agent.profile(),
                identity,
                new Retries(time, timing.jobs(), timing.jobsLongest()),
                time);
    }

    @Provides
    @Singleton
    StreamingDelivery streaming(
            AuthorisedHttp http, AgentIdentity identity, TimeSource time, Timing timing) {
        ConnectionFile account = agent.account().get();
        FileRegistry files =
                new FileRegistry(
                        http,
                        agent.profile(),
                        identity,
                        new Retries(time, timing.files(), timing.filesLongest()));
        return StreamingDelivery.of(
                agent.delivery(),
                account.encryptionDisabled(),
                account.key().reveal(),
                folder.journal(),
                files,
                time);
    }

    @Provides
    @Singleton
    AuditLog audit(TimeSource time) {
        return new AuditLog(folder.audit(), time);
    }

    @Provides
    @Singleton
    AuditedDelivery delivery(StreamingDelivery streaming, AuditLog audit) {
        return new AuditedDelivery(streaming, audit);
    }

    @Provides
    @Singleton
    Cameras cameras(MediaSources sources, TimeSource time) {
        return new Cameras(agent.mediaSources(), sources, time);
    }

    @Provides
    @Singleton
    AgentThreads threads() {
        return new AgentThreads();
    }

    @Provides
    @Singleton
    Map<JobType, JobHandler> handlers(
            Cameras cameras, AuditedDelivery delivery, AgentThreads threads, TimeSource time) {
        FileTasks tasks = new FileTasks(threads.files(), agent.delivery().concurrentFiles());
        return Map.of(
                JobType.DISCOVERY,
                new DiscoveryHandler(cameras, delivery, time),
                JobType.THUMBNAIL,
                new ThumbnailHandler(cameras, delivery, tasks, time),
                JobType.MEDIA_REQUEST,
                new MediaRequestHandler(
                        cameras, delivery, tasks, agent.limits().longestInterval(), time));
    }

    @Provides
    @Singleton
    JobMeters meters(Meters meters, TimeSource time) {
        return new JobMeters(meters, agent.id(), time);
    }

    @Provides
    @Singleton
    Agent agent(
            JobRegistry registry,
            Cameras cameras,
            AuditedDelivery delivery,
            Map<JobType, JobHandler> handlers,
            AuditLog audit,
            JobMeters meters,
            AgentThreads threads,
            ServiceHttpClient http,
            StreamingDelivery streaming,
            Health health,
            TimeSource time,
            Timing timing) {
        return new AgentAssembly(
                        agent,
                        registry,
                        cameras,
                        delivery,
                        handlers,
                        audit,
                        new AgentStatus(agent.id(), health, time),
                        meters,
                        threads,
                        time,
                        timing)
                .assemble(folder, http, List.of(streaming, audit, meters));
    }
}
