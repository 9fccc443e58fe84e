package ch.onsphere.osp.examples.xprotect.scenario;

import ch.onsphere.osp.examples.xprotect.Scenario;
import ch.onsphere.osp.examples.xprotect.Scenarios;
import ch.onsphere.osp.examples.xprotect.SimulatorClock;
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
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Stories stories;
    private final Optional<String> camera;
    private final Agenda agenda;
    private final AtomicLong ended = new AtomicLong();

    /** A player for that camera, {@code cameras/<GUID>}. */
    public ScenarioPlayer(
            EventStore events,
            Alarms alarms,
            Optional<String> camera,
            SimulatorClock clock,
            ScheduledExecutorService scheduler) {
        stories = new Stories(events, alarms, clock);
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
