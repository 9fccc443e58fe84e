package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.kit.configuration.DurationKind;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.SecretKind;
import ch.onsphere.osp.kit.configuration.Shape;
import ch.onsphere.osp.kit.configuration.TextKind;
import java.time.Duration;

/** The keys of {@code webhook}. */
final class WebhookKeys {

    static final Key<String> PATH =
            Key.required(
                    "path",
                    new TextKind(256, "^/[^\\s?#]*$", "a path that begins with a slash"),
                    "Path below /osp/webhooks.");

    static final Key<String> TOKEN =
            Key.optional(
                    "token",
                    new SecretKind(),
                    "The token of the webhook, with which the server signs what it posts. Without"
                            + " it, anybody who reaches the path can post events.");

    static final Key<Duration> MAXIMUM_AGE =
            Key.withDefault(
                    "maximumAge",
                    new DurationKind(Duration.ofMinutes(2), Duration.ofDays(1)),
                    Duration.ofMinutes(10),
                    "How old an event may be when it is posted; older ones are refused, for they"
                            + " may be recorded and sent again.");

    static final Shape SHAPE = Shape.of("Webhook", PATH, TOKEN, MAXIMUM_AGE);

    private WebhookKeys() {}
}
