package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.kit.configuration.DurationKind;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.ListKind;
import ch.onsphere.osp.kit.configuration.Shape;
import ch.onsphere.osp.kit.configuration.TextKind;
import ch.onsphere.osp.kit.configuration.WordKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/** The keys of {@code assertion}. */
final class AssertionKeys {

    static final Key<AssertionAlgorithm> ALGORITHM =
            Key.withDefault(
                    "algorithm",
                    WordKind.of(EnumSet.allOf(AssertionAlgorithm.class)),
                    AssertionAlgorithm.RS256,
                    "How it is signed.");

    static final Key<List<String>> AUDIENCE =
            Key.optional(
                    "audience",
                    new ListKind<>(TextKind.notBlank(512), true),
                    "For whom it is. Without it, the address where tokens are asked for.");

    static final Key<String> ISSUER =
            Key.optional(
                    "issuer",
                    TextKind.notBlank(256),
                    "Who made it. Without it, the integration: `ServicePrincipalId@TenantId`.");

    static final Key<String> SUBJECT =
            Key.optional("subject", TextKind.notBlank(256), "For what. Without it, the same.");

    static final Key<Duration> LIFETIME =
            Key.withDefault(
                    "lifetime",
                    new DurationKind(Duration.ofSeconds(30), Duration.ofHours(1)),
                    Duration.ofMinutes(5),
                    "How long it is good for.");

    static final Shape SHAPE =
            Shape.of("Assertion", ALGORITHM, AUDIENCE, ISSUER, SUBJECT, LIFETIME);

    private AssertionKeys() {}
}
