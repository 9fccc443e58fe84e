package ch.onsphere.osp.examples.benchmarks.kill;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.EventRequests;
import ch.onsphere.osp.api.Health;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.Outputs;
import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.api.Values;
import ch.onsphere.osp.api.Webhooks;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What the host gives, with an ear at the values. */
record TellingContext(HostContext host, Consumer<Publication> ear) implements HostContext {

    @Override
    public Values values() {
        Values values = host.values();
        return told -> {
            ear.accept(told);
            values.publish(told);
        };
    }

    @Override
    public ItemId moduleId() {
        return host.moduleId();
    }

    @Override
    public Configuration configuration() {
        return host.configuration();
    }

    @Override
    public Outputs outputs() {
        return host.outputs();
    }

    @Override
    public EventRequests eventRequests() {
        return host.eventRequests();
    }

    @Override
    public Webhooks webhooks() {
        return host.webhooks();
    }

    @Override
    public MediaSources mediaSources() {
        return host.mediaSources();
    }

    @Override
    public Certificates certificates() {
        return host.certificates();
    }

    @Override
    public Health health() {
        return host.health();
    }

    @Override
    public Meters meters() {
        return host.meters();
    }

    @Override
    public Path stateDirectory() {
        return host.stateDirectory();
    }
}
