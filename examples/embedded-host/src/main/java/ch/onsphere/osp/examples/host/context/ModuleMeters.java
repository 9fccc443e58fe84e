package ch.onsphere.osp.examples.host.context;

import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.Registration;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** The meters of one module instance; each carries the instance as a label. */
final class ModuleMeters implements Meters {

    /** The contract has no words for a meter; an empty help text puts some scrapers off. */
    private static final String TOLD_BY = "Measured by the module that the label names";

    private final MeterRegistry registry;
    private final Registrations registrations;
    private final Tag instance;

    ModuleMeters(MeterRegistry registry, Registrations registrations, String moduleId) {
        this.registry = registry;
        this.registrations = registrations;
        this.instance = Tag.of("module", moduleId);
    }

    @Override
    public Counter counter(String name, Map<String, String> labels) {
        return io.micrometer.core.instrument.Counter.builder(name)
                        .description(TOLD_BY)
                        .tags(tags(labels))
                        .register(registry)
                ::increment;
    }

    @Override
    public Timer timer(String name, Map<String, String> labels) {
        return io.micrometer.core.instrument.Timer.builder(name)
                        .description(TOLD_BY)
                        .tags(tags(labels))
                        .register(registry)
                ::record;
    }

    @Override
    public Registration gauge(String name, Map<String, String> labels, DoubleSupplier number) {
        return registrations.add(
                () -> {
                    Gauge gauge =
                            Gauge.builder(name, number::getAsDouble)
                                    .description(TOLD_BY)
                                    .tags(tags(labels))
                                    .strongReference(true)
                                    .register(registry);
                    return () -> registry.remove(gauge);
                });
    }

    private Tags tags(Map<String, String> labels) {
        Tags tags = Tags.of(instance);
        for (Map.Entry<String, String> label : labels.entrySet()) {
            tags = tags.and(label.getKey(), label.getValue());
        }
        return tags;
    }
}
