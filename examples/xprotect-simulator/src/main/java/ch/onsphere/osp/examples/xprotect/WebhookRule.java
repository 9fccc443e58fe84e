package ch.onsphere.osp.examples.xprotect;

import java.util.Objects;

/**
 * A rule of the site: send information on an event to a webhook.
 *
 * @param eventType GUID of the event type; empty for all
 * @param source {@code <resourceType>/<GUID>}; empty for all
 * @param webhook name of the webhook
 */
public record WebhookRule(String eventType, String source, String webhook) {
    /** Checks that nothing is missing. */
    public WebhookRule {
        Objects.requireNonNull(eventType, "eventType");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(webhook, "webhook");
    }
}
