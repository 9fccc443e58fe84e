package ch.onsphere.osp.milestone.webhook;

import ch.onsphere.osp.milestone.configuration.ServerConfiguration;
import ch.onsphere.osp.milestone.configuration.WebhookConfiguration;

/** What to enter in the Management Client so that a server posts its events. */
public final class ManagementClientText {

    private ManagementClientText() {}

    /**
     * The entries for one server.
     *
     * @param server the server
     * @param webhook where its webhooks arrive
     * @return sentences without the token
     */
    public static String of(ServerConfiguration server, WebhookConfiguration webhook) {
        String token =
                webhook.token().reveal().isEmpty()
                        ? "empty"
                        : "the text that webhook.token stands for in the file server.milestone of "
                                + server.id();
        return "Rules and Events > Webhooks: Name [OnSphere "
                + server.id()
                + "], Address [https://<this host>/osp/webhooks"
                + webhook.path()
                + "], Token ["
                + token
                + "]; Rules and Events > Rules: perform an action on the event that is wanted, action"
                + " [Send event information to <this webhook>]";
    }
}
