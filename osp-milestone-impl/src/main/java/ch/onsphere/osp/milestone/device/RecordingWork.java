package ch.onsphere.osp.milestone.device;

import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.command.Finding;
import ch.onsphere.osp.milestone.command.Judgement;
import ch.onsphere.osp.milestone.command.LostAnswer;
import ch.onsphere.osp.milestone.command.Operation;
import ch.onsphere.osp.milestone.command.OutputWork;
import ch.onsphere.osp.milestone.configuration.OutputAction;
import ch.onsphere.osp.milestone.configuration.RecordingChange;
import ch.onsphere.osp.milestone.event.Reference;
import ch.onsphere.osp.milestone.event.SiteNames;
import ch.onsphere.osp.milestone.recorder.RecorderCall;
import java.util.Set;

/** Starts or stops the manual recording of a camera. */
final class RecordingWork implements OutputWork {

    private static final String KIND = "cameras";

    private final OutputAction.RecordManually recording;
    private final DeviceTasks tasks;
    private final Reference<String> camera;

    RecordingWork(OutputAction.RecordManually recording, SiteNames names, DeviceTasks tasks) {
        this.recording = recording;
        this.tasks = tasks;
        this.camera =
                new Reference<>(
                        names,
                        () -> names.camera(recording.camera()),
                        () -> names.refreshCamera(recording.camera()));
    }

    @Override
    public void prepare() {
        camera.look();
    }

    @Override
    public boolean usesEarlierNames() {
        return camera.isOutdated();
    }

    @Override
    public Set<String> subjects() {
        return Subjects.of("recording of", recording.camera(), camera.last());
    }

    @Override
    public Attempt tryOnce(OutputCommand command) {
        return Judgement.of(
                Operation.START_RECORDING,
                () -> {
                    RecordingChange change =
                            Asked.by(
                                    recording.change(),
                                    command,
                                    RecordingChange.START,
                                    RecordingChange.STOP);
                    return camera.with(id -> tasks.run(task(id, change)));
                });
    }

    @Override
    public Finding lookBack(OutputCommand command, LostAnswer lost) {
        return Judgement.lookBack(Operation.START_RECORDING);
    }

    private static DeviceTask task(String id, RecordingChange change) {
        String path = KIND + '/' + id;
        return switch (change) {
            case START ->
                    new DeviceTask(
                            Operation.START_RECORDING,
                            KIND,
                            path,
                            "StartRecording",
                            RecorderCall.ofList("StartManualRecording", path));
            case STOP ->
                    new DeviceTask(
                            Operation.STOP_RECORDING,
                            KIND,
                            path,
                            "StopRecording",
                            RecorderCall.ofList("StopManualRecording", path));
        };
    }
}
