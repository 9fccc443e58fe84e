package ch.onsphere.osp.examples.host.webhook;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.WebhookSetup;

/**
 * What a module offers to whoever sets up a remote system.
 *
 * @param serverId the remote system
 * @param path what follows {@code /osp/webhooks}
 * @param setup tells and does what it needs
 */
public record OfferedSetup(ItemId serverId, String path, WebhookSetup setup) {}
