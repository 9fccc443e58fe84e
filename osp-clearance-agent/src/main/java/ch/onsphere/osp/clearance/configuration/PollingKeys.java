package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.kit.configuration.DurationKind;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.Shape;
import java.time.Duration;

/** The keys of {@code polling}. */
final class PollingKeys {

    static final Key<Duration> INTERVAL =
            Key.withDefault(
                    "interval",
                    new DurationKind(Duration.ofMillis(100), Duration.ofHours(1)),
                    Duration.ofSeconds(30),
                    "Time from one look for jobs to the next, give or take a fifth.");

    static final Key<Duration> LONGEST =
            Key.withDefault(
                    "longest",
                    new DurationKind(Duration.ofSeconds(1), Duration.ofHours(1)),
                    Duration.ofMinutes(5),
                    "The longest time between two looks while the service is away.");

    static final Shape SHAPE = Shape.of("Polling", INTERVAL, LONGEST);

    private PollingKeys() {}
}
