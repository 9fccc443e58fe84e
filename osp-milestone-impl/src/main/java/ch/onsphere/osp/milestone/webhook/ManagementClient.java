package ch.onsphere.osp.milestone.webhook;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.WebhookSetup.Step;
import ch.onsphere.osp.milestone.configuration.WebhookConfiguration;
import java.util.List;

/** What is entered in the Management Client so that a server posts its events. */
final class ManagementClient {

    private static final String WEBHOOK = "Rules and Events > Webhooks > Add new, ";
    private static final String RULE = "Rules and Events > Rules > Add rule, ";

    private ManagementClient() {}

    /** What the webhook of a server is called on its site. */
    static String nameOf(ItemId server) {
        return "OnSphere " + server;
    }

    static List<Step> steps(ItemId server, WebhookConfiguration webhook, String address) {
        String token =
                webhook.token().reveal().isEmpty()
                        ? "leave it empty"
                        : "the text that webhook.token stands for in the file server.milestone of "
                                + server;
        return List.of(
                new Step(WEBHOOK + "Name", nameOf(server)),
                new Step(WEBHOOK + "Address", address),
                new Step(WEBHOOK + "Token", token),
                new Step(
                        RULE + "condition",
                        "Perform an action on the event that is wanted; one rule may name several"),
                new Step(
                        RULE + "action",
                        "Send event information to [" + nameOf(server) + "], as the webhook"));
    }
}
