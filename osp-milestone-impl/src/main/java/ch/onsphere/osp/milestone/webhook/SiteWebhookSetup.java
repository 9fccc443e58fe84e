package ch.onsphere.osp.milestone.webhook;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.WebhookSetup;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.command.CommandQueue;
import ch.onsphere.osp.milestone.command.Judgement;
import ch.onsphere.osp.milestone.command.Operation;
import ch.onsphere.osp.milestone.configuration.WebhookConfiguration;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Tells what the webhook of a server needs on its site, and creates it there. XProtect takes the
 * same webhook twice and then posts everything twice, so it is looked for first.
 */
public final class SiteWebhookSetup implements WebhookSetup {

    private static final Duration MAXIMUM_AGE = Duration.ofSeconds(30);
    private static final int LONGEST_NAME = 120;

    private final ItemId server;
    private final WebhookConfiguration webhook;
    private final SiteWebhooks site;
    private final CommandQueue queue;

    /**
     * Asks nothing yet.
     *
     * @param server whose webhook it is
     * @param webhook what the server's file says of it
     * @param http the way to the site
     * @param queue the commands of the server
     */
    public SiteWebhookSetup(
            ItemId server, WebhookConfiguration webhook, AuthorisedHttp http, CommandQueue queue) {
        this.server = server;
        this.webhook = webhook;
        this.site = new SiteWebhooks(http);
        this.queue = queue;
    }

    @Override
    public List<Step> steps(String address) {
        return ManagementClient.steps(server, webhook, address);
    }

    @Override
    public CompletionStage<OutputResult> create(URI address) {
        return queue.submit(
                () -> Judgement.of(Operation.CREATE_WEBHOOK, () -> tryOnce(address)), MAXIMUM_AGE);
    }

    private Attempt tryOnce(URI address) {
        String name = ManagementClient.nameOf(server);
        for (SiteWebhooks.Known known : site.all()) {
            if (known.address().equals(address.toString())) {
                return there(known, "has this address");
            }
            if (known.address().isEmpty() && known.name().equals(name)) {
                return there(known, "has this name, and the site does not tell its address");
            }
        }
        return site.create(name, address, webhook.token());
    }

    private static Attempt there(SiteWebhooks.Known known, String what) {
        return new Attempt.Finished(
                new OutputResult.Done(
                        "nothing was created, for the webhook ["
                                + Printable.line(known.name(), LONGEST_NAME)
                                + "] "
                                + what
                                + "; whether it has the right token cannot be read",
                        ""));
    }
}
