package ch.onsphere.osp.examples.host;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.examples.host.bus.ValueBoard;
import ch.onsphere.osp.examples.host.context.HealthBoard;
import ch.onsphere.osp.examples.host.context.StateLock;
import ch.onsphere.osp.examples.host.modules.Instances;
import ch.onsphere.osp.examples.host.modules.ModuleState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What the host measures of itself. */
final class HostMeters {

    private HostMeters() {}

    static void register(
            MeterRegistry meters, ValueBoard values, Instances instances, HealthBoard health) {
        FunctionCounter.builder("osp.host.callbacks.lost", values, ValueBoard::lostCallbacks)
                .description("Callbacks lost because too many were waiting")
                .register(meters);
        Gauge.builder("osp.host.callbacks.waiting", values, ValueBoard::waitingCallbacks)
                .description("Callbacks that wait for their turn")
                .register(meters);
        Gauge.builder("osp.host.modules.started", instances, HostMeters::started)
                .description("Module instances at work")
                .register(meters);
        for (ConnectionStatus.State state : ConnectionStatus.State.values()) {
            Gauge.builder("osp.host.connections", health, board -> count(board, state))
                    .description("Connections in a state")
                    .tag("state", state.name())
                    .register(meters);
        }
    }

    static void register(MeterRegistry meters, StateLock state) {
        Gauge.builder("osp.host.state.in.place", state, lock -> lock.isInPlace() ? 1 : 0)
                .description("1 while the state directory is the one that the host started with")
                .register(meters);
    }

    private static double started(Instances instances) {
        return instances.all().stream()
                .filter(instance -> instance.status().state() == ModuleState.STARTED)
                .count();
    }

    private static double count(HealthBoard health, ConnectionStatus.State state) {
        return health.all().stream().filter(entry -> entry.status().state() == state).count();
    }
}
