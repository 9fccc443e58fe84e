package ch.onsphere.osp.milestone.device;

import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.command.Finding;
import ch.onsphere.osp.milestone.command.Judgement;
import ch.onsphere.osp.milestone.command.LostAnswer;
import ch.onsphere.osp.milestone.command.Operation;
import ch.onsphere.osp.milestone.command.OutputWork;
import ch.onsphere.osp.milestone.configuration.OutputAction;
import ch.onsphere.osp.milestone.configuration.RelayChange;
import ch.onsphere.osp.milestone.event.Reference;
import ch.onsphere.osp.milestone.event.SiteNames;
import ch.onsphere.osp.milestone.recorder.RecorderCall;
import java.util.Set;

/** Switches a relay, which XProtect calls an output. */
final class RelayWork implements OutputWork {

    private static final String KIND = "outputs";

    private final OutputAction.SwitchRelay relay;
    private final DeviceTasks tasks;
    private final Reference<String> output;

    RelayWork(OutputAction.SwitchRelay relay, SiteNames names, DeviceTasks tasks) {
        this.relay = relay;
        this.tasks = tasks;
        this.output =
                new Reference<>(
                        names,
                        () -> names.output(relay.output()),
                        () -> names.refreshOutput(relay.output()));
    }

    @Override
    public void prepare() {
        output.look();
    }

    @Override
    public boolean usesEarlierNames() {
        return output.isOutdated();
    }

    @Override
    public Set<String> subjects() {
        return Subjects.of("relay", relay.output(), output.last());
    }

    @Override
    public Attempt tryOnce(OutputCommand command) {
        // Before it is known what is asked for, nothing is sent.
        return Judgement.of(
                Operation.PULSE_OUTPUT,
                () -> {
                    RelayChange change = change(command);
                    return Judgement.of(
                            operation(change),
                            () -> output.with(id -> tasks.run(task(id, change))));
                });
    }

    @Override
    public Finding lookBack(OutputCommand command, LostAnswer lost) {
        return Judgement.lookBack(operation(change(command)));
    }

    private RelayChange change(OutputCommand command) {
        return Asked.by(relay.change(), command, RelayChange.ACTIVATE, RelayChange.DEACTIVATE);
    }

    private static Operation operation(RelayChange change) {
        return switch (change) {
            case ACTIVATE -> Operation.ACTIVATE_OUTPUT;
            case DEACTIVATE -> Operation.DEACTIVATE_OUTPUT;
            case PULSE -> Operation.PULSE_OUTPUT;
        };
    }

    private DeviceTask task(String id, RelayChange change) {
        String path = KIND + '/' + id;
        return switch (change) {
            case ACTIVATE ->
                    task(change, path, "Activate", RecorderCall.of("OutputActivate", path));
            case DEACTIVATE ->
                    task(change, path, "Deactivate", RecorderCall.of("OutputDeactivate", path));
            case PULSE ->
                    task(
                            change,
                            path,
                            "Trigger",
                            RecorderCall.of("OutputTrigger", path)
                                    .withDuration("duration", relay.pulse()));
        };
    }

    private static DeviceTask task(
            RelayChange change, String path, String name, RecorderCall recorderCall) {
        return new DeviceTask(operation(change), KIND, path, name, recorderCall);
    }
}
