package ch.onsphere.osp.examples.xprotect.scenario;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import ch.onsphere.osp.examples.xprotect.Inventory.Item;
import ch.onsphere.osp.examples.xprotect.Scenario;
import ch.onsphere.osp.examples.xprotect.Scenarios;
import ch.onsphere.osp.examples.xprotect.alarms.Alarms;
import ch.onsphere.osp.examples.xprotect.events.EventStore;
import ch.onsphere.osp.examples.xprotect.timing.Agenda;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;

/** Plays scenarios at one camera. */
public final class ScenarioPlayer implements Scenarios, AutoCloseable {
    private static final String USUAL_ALARM = "Motion at night";
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Stories stories;
    private final Optional<String> camera;
    private final Agenda agenda;
    private final AtomicLong ended = new AtomicLong();

    /** A player for that camera, {@code cameras/<GUID>}; alarms are of the first definition. */
    public ScenarioPlayer(
            EventStore events,
            Alarms alarms,
            List<Item> alarmDefinitions,
            Optional<String> camera,
            SimulatorClock clock,
            ScheduledExecutorService scheduler) {
        String alarmName =
                alarmDefinitions.stream().map(Item::name).findFirst().orElse(USUAL_ALARM);
        stories = new Stories(events, alarms, alarmName, clock);
        this.camera = camera;
        agenda = new Agenda(clock, scheduler);
    }

    @Override
    public void play(Scenario scenario) {
        List<Step> steps =
                stories.of(
                        scenario,
                        camera.orElseThrow(
                                () -> new IllegalStateException("the site has no camera")));
        steps.forEach(step -> agenda.in(step.after(), step.action()));
        agenda.in(steps.get(steps.size() - 1).after(), ended::incrementAndGet);
    }

    @Override
    public void repeat(Scenario scenario, Duration every) {
        if (every.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("not more often than every second: " + every);
        }
        play(scenario);
        agenda.in(every, () -> repeat(scenario, every));
    }

    @Override
    public void stop() {
        agenda.clear();
    }

    @Override
    public long ended() {
        return ended.get();
    }

    @Override
    public void close() {
        agenda.close();
    }
}
