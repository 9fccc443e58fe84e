package ch.onsphere.osp.examples.xprotect.cli;

import ch.onsphere.osp.examples.simulator.cli.DurationConverter;
import ch.onsphere.osp.examples.xprotect.Scenario;
import ch.onsphere.osp.examples.xprotect.Scenarios;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options about what happens by itself. */
final class ScenarioOptions {
    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description =
                    "Play a scenario at the first camera, again and again: motion-at-door,"
                            + " camera-lost, alarm-acknowledged. May be given more than once.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--scenario-every",
            paramLabel = "DURATION",
            defaultValue = "1m",
            converter = DurationConverter.class,
            description = "How often scenarios begin. Default: ${DEFAULT-VALUE}.")
    private Duration every;

    List<Scenario> scenarios() {
        if (every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("--scenario-every must be a second or more");
        }
        return names.stream().map(Scenario::labelled).toList();
    }

    void play(Scenarios player) {
        scenarios().forEach(scenario -> player.repeat(scenario, every));
    }
}
