package ch.onsphere.osp.milestone.webhook;

import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.milestone.configuration.ServerConfiguration;
import ch.onsphere.osp.milestone.configuration.WebhookConfiguration;
import ch.onsphere.osp.milestone.error.MilestoneError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether posts for one server are let in. A server without a webhook has none. */
public final class WebhookDoor {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDoor.class);

    private final ServerConfiguration server;
    private final Webhooks webhooks;
    private final Webhooks.Receiver receiver;
    private Registration registration = () -> {};

    /**
     * A door that is closed.
     *
     * @param server what its file says
     * @param webhooks where paths are registered
     * @param receiver takes the posts
     */
    public WebhookDoor(ServerConfiguration server, Webhooks webhooks, Webhooks.Receiver receiver) {
        this.server = server;
        this.webhooks = webhooks;
        this.receiver = receiver;
    }

    /** Lets posts in, and tells what to enter in the Management Client. */
    public void open() {
        server.webhook().ifPresent(this::open);
    }

    private void open(WebhookConfiguration webhook) {
        try {
            registration = webhooks.register(webhook.path(), receiver);
        } catch (IllegalStateException e) {
            // The server's outputs and its event stream work without it.
            LOG.error(
                    "Server [{}] gets no webhooks, {}: {}",
                    server.id(),
                    MilestoneError.WEBHOOK_PATH_TAKEN.code(),
                    MilestoneError.WEBHOOK_PATH_TAKEN.at(webhook.path(), e).getMessage());
            return;
        }
        LOG.info(
                "For the webhooks of server [{}], enter in the Management Client: {}",
                server.id(),
                ManagementClientText.of(server, webhook));
    }

    /** Lets nothing more in. */
    public void close() {
        registration.close();
    }
}
