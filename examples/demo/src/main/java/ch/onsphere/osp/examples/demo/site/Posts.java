package ch.onsphere.osp.examples.demo.site;

import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.Webhook;
import ch.onsphere.osp.examples.xprotect.WebhookAttempt;
import ch.onsphere.osp.examples.xprotect.WebhookRule;
import java.util.List;

/** The webhooks of a site, and how they were answered. */
public final class Posts {

    private final SimulatedSite site;

    Posts(SimulatedSite site) {
        this.site = site;
    }

    /**
     * Where webhooks post to.
     *
     * @return the address of each
     */
    public List<String> addresses() {
        return site.webhooks().all().stream().map(each -> each.address().toString()).toList();
    }

    /** The administrator makes a rule for each webhook: it gets every event. */
    public void sendEverything() {
        for (Webhook webhook : site.webhooks().all()) {
            site.webhooks().bind(new WebhookRule("", "", webhook.name()));
        }
    }

    /**
     * How an event was answered.
     *
     * @param eventId its id
     * @return the HTTP status of each attempt
     */
    public List<Integer> answers(String eventId) {
        return site.webhooks().attempts().stream()
                .filter(attempt -> attempt.eventId().equalsIgnoreCase(eventId))
                .map(WebhookAttempt::status)
                .toList();
    }
}
