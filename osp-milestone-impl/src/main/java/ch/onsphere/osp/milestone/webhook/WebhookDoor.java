package ch.onsphere.osp.milestone.webhook;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.api.WebhookSetup;
import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether posts for one server are let in. A server without a webhook has none. */
public final class WebhookDoor {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDoor.class);

    private final ItemId server;
    private final String path;
    private final Webhooks webhooks;
    private final WebhookReceiver receiver;
    private final WebhookSetup setup;
    private final Deque<Registration> registrations = new ArrayDeque<>();

    /**
     * A door that is closed.
     *
     * @param server whose posts they are
     * @param path where they arrive
     * @param webhooks where paths are registered
     * @param receiver takes the posts
     * @param setup tells what the server needs
     */
    public WebhookDoor(
            ItemId server,
            String path,
            Webhooks webhooks,
            WebhookReceiver receiver,
            WebhookSetup setup) {
        this.server = server;
        this.path = path;
        this.webhooks = webhooks;
        this.receiver = receiver;
        this.setup = setup;
    }

    /** Lets posts in, and offers to tell what to enter in the Management Client. */
    public void open() {
        try {
            registrations.push(webhooks.register(path, receiver));
        } catch (IllegalStateException e) {
            // The server's outputs and its event stream work without it.
            LOG.error(
                    "Server [{}] gets no webhooks, {}: {}",
                    server,
                    MilestoneError.WEBHOOK_PATH_TAKEN.code(),
                    MilestoneError.WEBHOOK_PATH_TAKEN.at(path, e).getMessage());
            return;
        }
        registrations.push(webhooks.offer(server, path, setup));
        LOG.info(
                "The webhooks of server [{}] arrive at [/osp/webhooks{}]; osp webhook {} tells what"
                        + " to enter in the Management Client",
                server,
                path,
                server);
    }

    /**
     * Why what the site posts is not taken.
     *
     * @return the reason; empty when all is well, as far as anybody knows
     */
    public Optional<OspException> trouble() {
        return receiver.trouble();
    }

    /** Lets nothing more in. */
    public void close() {
        while (!registrations.isEmpty()) {
            registrations.pop().close();
        }
    }
}
