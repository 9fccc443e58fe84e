package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.kit.configuration.Secret;
import java.time.Duration;

/**
 * Where a server's webhooks arrive, and what they prove themselves with.
 *
 * @param path below {@code /osp/webhooks}; begins with a slash
 * @param token what posts are signed with; empty when the webhook has none
 * @param maximumAge how old an event may be when it is posted
 */
public record WebhookConfiguration(String path, Secret token, Duration maximumAge) {}
