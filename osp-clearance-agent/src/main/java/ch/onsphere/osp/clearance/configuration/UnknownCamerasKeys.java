package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.kit.configuration.DurationKind;
import ch.onsphere.osp.kit.configuration.FlagKind;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.Shape;
import java.time.Duration;

/** The keys of {@code unknownCameras}. */
final class UnknownCamerasKeys {

    static final Key<Boolean> CANCEL =
            Key.withDefault(
                    "cancel",
                    new FlagKind(),
                    true,
                    "Whether it is cancelled when no agent takes it. Where several agents share an"
                            + " account, false keeps the jobs of one that is away from being"
                            + " cancelled by the others.");

    static final Key<Duration> PATIENCE =
            Key.withDefault(
                    "patience",
                    new DurationKind(Duration.ofMillis(100), Duration.ofDays(31)),
                    Duration.ofMinutes(10),
                    "How long it is left to others before, which is to be longer than an agent of the"
                            + " account may be away. Only time in which this agent looks for jobs and"
                            + " all its sources answer counts.");

    static final Shape SHAPE = Shape.of("Unknown cameras", CANCEL, PATIENCE);

    private UnknownCamerasKeys() {}
}
