package ch.onsphere.osp.examples.host.context;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.EventRequests;
import ch.onsphere.osp.api.Health;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.Outputs;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.api.Values;
import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.examples.host.modules.ContextLoader;
import ch.onsphere.osp.examples.host.modules.InstanceContext;
import java.nio.file.Path;
import java.util.Optional;

/** What the host gives to one instance. Calls into the module run with its own class loader. */
final class ModuleContext implements InstanceContext {

    private final ItemId moduleId;
    private final Configuration configuration;
    private final ContextLoader loader;
    private final Boards boards;
    private final Certificates certificates;
    private final StateDirectories states;
    private final Registrations registrations = new Registrations();
    private final Meters meters;

    ModuleContext(
            ItemId moduleId,
            Configuration configuration,
            ContextLoader loader,
            Boards boards,
            Certificates certificates,
            StateDirectories states) {
        this.moduleId = moduleId;
        this.configuration = configuration;
        this.loader = loader;
        this.boards = boards;
        this.certificates = certificates;
        this.states = states;
        this.meters = new ModuleMeters(boards.meters(), registrations, moduleId.value());
    }

    @Override
    public ItemId moduleId() {
        return moduleId;
    }

    @Override
    public Configuration configuration() {
        return configuration;
    }

    @Override
    public Outputs outputs() {
        return (outputId, handler) ->
                registrations.add(
                        () ->
                                boards.outputs()
                                        .register(
                                                outputId,
                                                command ->
                                                        loader.call(
                                                                () -> handler.handle(command))));
    }

    @Override
    public EventRequests eventRequests() {
        return (serverId, handler) ->
                registrations.add(
                        () ->
                                boards.eventRequests()
                                        .register(
                                                serverId,
                                                request ->
                                                        loader.call(
                                                                () -> handler.handle(request))));
    }

    @Override
    public Values values() {
        return publication -> {
            if (!registrations.isClosed()) {
                boards.values().publish(publication);
            }
        };
    }

    @Override
    public Webhooks webhooks() {
        return new ModuleWebhooks(boards.webhooks(), registrations, loader);
    }

    @Override
    public MediaSources mediaSources() {
        return new MediaSources() {
            @Override
            public Registration publish(ItemId itemId, MediaSource source) {
                return registrations.add(() -> boards.media().publish(itemId, source));
            }

            @Override
            public Optional<MediaSource> find(ItemId itemId) {
                return boards.media().find(itemId);
            }
        };
    }

    @Override
    public Certificates certificates() {
        return certificates;
    }

    @Override
    public Health health() {
        return status -> {
            if (!registrations.isClosed()) {
                boards.health().report(moduleId, status);
            }
        };
    }

    @Override
    public Meters meters() {
        return meters;
    }

    @Override
    public Path stateDirectory() {
        return states.of(moduleId);
    }

    @Override
    public void close() {
        registrations.close();
        boards.health().forget(moduleId);
    }
}
