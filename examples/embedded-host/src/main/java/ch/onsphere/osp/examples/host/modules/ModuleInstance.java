package ch.onsphere.osp.examples.host.modules;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspModule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One instance of a module and where it stands in its life. */
public final class ModuleInstance {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleInstance.class);

    private final ItemId moduleId;
    private final LoadedProvider provider;
    private final InstanceContext context;
    private final Clock clock;
    private volatile Status status;
    private OspModule module;
    private boolean released;

    /**
     * A state and what led to it.
     *
     * @param state the state
     * @param since when it began
     * @param failure why the instance does not work, or empty
     */
    public record Status(ModuleState state, Instant since, Optional<String> failure) {}

    ModuleInstance(ItemId moduleId, LoadedProvider provider, InstanceContext context, Clock clock) {
        this.moduleId = moduleId;
        this.provider = provider;
        this.context = context;
        this.clock = clock;
        this.status = new Status(ModuleState.LATENT, clock.instant(), Optional.empty());
    }

    /**
     * Which instance this is.
     *
     * @return for instance {@code modules.milestone.milestone-1}
     */
    public ItemId moduleId() {
        return moduleId;
    }

    /**
     * The module's type.
     *
     * @return for instance {@code milestone}
     */
    public String type() {
        return provider.type();
    }

    /**
     * Where the module was found.
     *
     * @return the name of a jar, or {@code class path}
     */
    public String origin() {
        return provider.origin();
    }

    /**
     * Where the instance stands.
     *
     * @return the state now
     */
    public Status status() {
        return status;
    }

    synchronized void start(Duration bound) {
        if (status.state() != ModuleState.LATENT) {
            throw new IllegalStateException(moduleId + " was started before");
        }
        enter(ModuleState.STARTING, Optional.empty());
        Optional<Throwable> failure =
                BoundedCall.run("start-" + moduleId, this::createAndStart, bound);
        if (failure.isEmpty()) {
            enter(ModuleState.STARTED, Optional.empty());
            LOG.info("Module [{}] has started", moduleId);
            return;
        }
        LOG.error("Module [{}] could not start", moduleId, failure.get());
        release(bound);
        enter(ModuleState.STOPPED, failure.map(ModuleInstance::told));
    }

    private void createAndStart() {
        OspModule created = provider.create(context);
        synchronized (context) {
            module = created;
            if (released) {
                throw new IllegalStateException("created too late; it was given up before");
            }
        }
        provider.loader().run(created::start);
    }

    synchronized void stop(Duration bound) {
        if (status.state() == ModuleState.STOPPED) {
            return;
        }
        enter(ModuleState.STOPPING, Optional.empty());
        Optional<Throwable> failure = release(bound);
        failure.ifPresent(e -> LOG.error("Module [{}] did not stop as it should", moduleId, e));
        enter(ModuleState.STOPPED, failure.map(ModuleInstance::told));
        LOG.info("Module [{}] has stopped", moduleId);
    }

    private Optional<Throwable> release(Duration bound) {
        OspModule created;
        synchronized (context) {
            created = module;
            module = null;
            released = true;
        }
        try {
            return created == null
                    ? Optional.empty()
                    : BoundedCall.run(
                            "stop-" + moduleId, () -> provider.loader().run(created::close), bound);
        } finally {
            // Whatever the module forgot, or will never come to, must not serve any more.
            context.close();
        }
    }

    private void enter(ModuleState state, Optional<String> failure) {
        status = new Status(state, clock.instant(), failure);
    }

    private static String told(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
