package ch.onsphere.osp.examples.xprotect.scenario;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import ch.onsphere.osp.examples.xprotect.Occurrence;
import ch.onsphere.osp.examples.xprotect.Scenario;
import ch.onsphere.osp.examples.xprotect.alarms.Alarms;
import ch.onsphere.osp.examples.xprotect.events.EventStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** What happens in each scenario. */
final class Stories {
    private static final String MOTION_STARTED = "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77";
    private static final String MOTION_STOPPED = "6f55a7a7-d21c-4629-ac18-af1975e395a2";
    private static final String RECORDING_STARTED = "4577f552-765a-438c-bc7d-e5ff1f754bc3";
    private static final String RECORDING_STOPPED = "79a94f89-92de-4fca-8a43-5561d407423d";
    private static final String COMMUNICATION_STARTED = "dd3e6464-7dc0-405a-a92f-6150587563e8";
    private static final String COMMUNICATION_ERROR = "a334af1c-4b4b-4957-9e5f-ab8ca07feab6";

    private final EventStore events;
    private final Alarms alarms;
    private final String alarmName;
    private final SimulatorClock clock;

    Stories(EventStore events, Alarms alarms, String alarmName, SimulatorClock clock) {
        this.events = events;
        this.alarms = alarms;
        this.alarmName = alarmName;
        this.clock = clock;
    }

    List<Step> of(Scenario scenario, String camera) {
        return switch (scenario) {
            case MOTION_AT_DOOR ->
                    List.of(
                            Step.after(0, () -> raise(MOTION_STARTED, camera)),
                            Step.after(1, () -> raise(RECORDING_STARTED, camera)),
                            Step.after(10, () -> raise(MOTION_STOPPED, camera)),
                            Step.after(13, () -> raise(RECORDING_STOPPED, camera)));
            case CAMERA_LOST ->
                    List.of(
                            Step.after(0, () -> raise(COMMUNICATION_ERROR, camera)),
                            Step.after(20, () -> raise(COMMUNICATION_STARTED, camera)));
            case ALARM_ACKNOWLEDGED -> alarm(camera);
        };
    }

    private List<Step> alarm(String camera) {
        AtomicReference<String> alarm = new AtomicReference<>("");
        return List.of(
                Step.after(0, () -> raise(MOTION_STARTED, camera)),
                Step.after(1, () -> alarm.set(alarms.raise(alarmName, camera, clock.instant()))),
                Step.after(5, () -> raise(MOTION_STOPPED, camera)),
                Step.after(15, () -> alarms.acknowledge(alarm.get(), clock.instant())));
    }

    private void raise(String type, String camera) {
        var unused = events.raise(Occurrence.of(type, camera), clock.instant());
    }
}
