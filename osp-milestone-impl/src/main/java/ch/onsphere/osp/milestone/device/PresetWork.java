package ch.onsphere.osp.milestone.device;

import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.command.Finding;
import ch.onsphere.osp.milestone.command.Judgement;
import ch.onsphere.osp.milestone.command.LostAnswer;
import ch.onsphere.osp.milestone.command.Operation;
import ch.onsphere.osp.milestone.command.OutputWork;
import ch.onsphere.osp.milestone.configuration.OutputAction;
import ch.onsphere.osp.milestone.event.Reference;
import ch.onsphere.osp.milestone.event.SiteNames;
import ch.onsphere.osp.milestone.recorder.RecorderCall;
import java.util.Set;

/** Moves a camera to one of its presets. */
final class PresetWork implements OutputWork {

    private static final String KIND = "ptzPresets";

    private final OutputAction.GoToPreset preset;
    private final SiteNames names;
    private final DeviceTasks tasks;
    private final Reference<Position> position;

    private record Position(String camera, String preset) {}

    PresetWork(OutputAction.GoToPreset preset, SiteNames names, DeviceTasks tasks) {
        this.preset = preset;
        this.names = names;
        this.tasks = tasks;
        this.position = new Reference<>(names, this::resolve, this::refresh);
    }

    @Override
    public void prepare() {
        position.look();
    }

    @Override
    public boolean usesEarlierNames() {
        return position.isOutdated();
    }

    @Override
    public Set<String> subjects() {
        return Subjects.of("position of", preset.camera(), position.last().map(Position::camera));
    }

    @Override
    public Attempt tryOnce(OutputCommand command) {
        return Judgement.of(
                Operation.GO_TO_PRESET, () -> position.with(each -> tasks.run(task(each))));
    }

    @Override
    public Finding lookBack(OutputCommand command, LostAnswer lost) {
        return Judgement.lookBack(Operation.GO_TO_PRESET);
    }

    private Position resolve() {
        String camera = names.camera(preset.camera());
        return new Position(camera, names.preset(camera, preset.preset()));
    }

    private void refresh() {
        names.refreshCamera(preset.camera());
        names.refreshPreset(names.camera(preset.camera()), preset.preset());
    }

    /** The recording server knows presets by name only. */
    private DeviceTask task(Position to) {
        String camera = "cameras/" + to.camera();
        return new DeviceTask(
                Operation.GO_TO_PRESET,
                KIND,
                camera + '/' + KIND + '/' + to.preset(),
                "Goto",
                RecorderCall.of("PresetMoveTo", camera).with("presetName", preset.preset()));
    }
}
