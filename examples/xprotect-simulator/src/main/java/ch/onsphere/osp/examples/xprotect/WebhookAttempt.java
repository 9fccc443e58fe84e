package ch.onsphere.osp.examples.xprotect;

import java.time.Instant;

/**
 * An attempt to bring an event to a webhook.
 *
 * @param webhook name of the webhook
 * @param eventId GUID of the event
 * @param number 1 to 3
 * @param time when it ended, by the clock of the site
 * @param status the HTTP status of the answer; 0 when there was none
 * @param failure why there was no answer; empty when there was one
 */
public record WebhookAttempt(
        String webhook, String eventId, int number, Instant time, int status, String failure) {}
