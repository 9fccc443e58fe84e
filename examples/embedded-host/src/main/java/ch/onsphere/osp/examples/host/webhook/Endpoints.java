package ch.onsphere.osp.examples.host.webhook;

import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.examples.host.bus.ValueBoard;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The endpoints of the tree, which need no module. */
public final class Endpoints {

    private final WebhookBoard webhooks;
    private final ValueBoard values;
    private final WebhookUsers users;

    /**
     * No endpoint yet.
     *
     * @param webhooks where they receive
     * @param values what they set
     * @param users who may post to them
     */
    public Endpoints(WebhookBoard webhooks, ValueBoard values, WebhookUsers users) {
        this.webhooks = webhooks;
        this.values = values;
        this.users = users;
    }

    /**
     * Takes over the endpoints of a tree.
     *
     * @param definitions all endpoints
     */
    public void define(Collection<EndpointDefinition> definitions) {
        Map<String, Webhooks.Receiver> receivers = new HashMap<>();
        definitions.forEach(
                each -> receivers.put(each.path(), new EndpointReceiver(each, users, values)));
        webhooks.declare(receivers);
    }
}
