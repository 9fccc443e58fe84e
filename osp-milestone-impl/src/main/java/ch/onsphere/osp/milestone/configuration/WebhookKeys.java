package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.milestone.configuration.shape.Key;
import ch.onsphere.osp.milestone.configuration.shape.SecretKind;
import ch.onsphere.osp.milestone.configuration.shape.Shape;
import ch.onsphere.osp.milestone.configuration.shape.TextKind;

/** The keys of {@code webhook}. */
final class WebhookKeys {

    static final Key<String> PATH =
            Key.required(
                    "path",
                    new TextKind(256, "^/[^\\s?#]*$", "a path that begins with a slash"),
                    "Path below /osp/webhooks.");

    static final Key<String> TOKEN =
            Key.required("token", new SecretKind(), "What the server proves itself with.");

    static final Shape SHAPE = Shape.of("Webhook", PATH, TOKEN);

    private WebhookKeys() {}
}
