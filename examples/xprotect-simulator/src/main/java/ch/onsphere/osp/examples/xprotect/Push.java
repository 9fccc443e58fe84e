package ch.onsphere.osp.examples.xprotect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How the site brings events to its clients.
 *
 * @param resume how far back a session of the WebSocket can be resumed at first
 * @param webhooks the webhooks that are registered at first
 * @param rules which events they get
 * @param webhooksByRest whether webhooks can be registered over the REST API
 * @param webhookAuthority PEM text of the certificates that are trusted where a webhook is https;
 *     empty for those of the Java runtime
 */
public record Push(
        ResumeWindow resume,
        List<Webhook> webhooks,
        List<WebhookRule> rules,
        boolean webhooksByRest,
        String webhookAuthority) {
    /** Copies the lists. */
    public Push {
        Objects.requireNonNull(resume, "resume");
        Objects.requireNonNull(webhookAuthority, "webhookAuthority");
        webhooks = List.copyOf(webhooks);
        rules = List.copyOf(rules);
    }

    static Push defaults() {
        ResumeWindow window = new ResumeWindow(Duration.ofSeconds(30), 1_000);
        return new Push(window, List.of(), List.of(), true, "");
    }

    Push withResume(ResumeWindow changed) {
        return new Push(changed, webhooks, rules, webhooksByRest, webhookAuthority);
    }

    Push withWebhook(Webhook webhook) {
        List<Webhook> more = new ArrayList<>(webhooks);
        more.add(webhook);
        return new Push(resume, more, rules, webhooksByRest, webhookAuthority);
    }

    Push withRule(WebhookRule rule) {
        List<WebhookRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Push(resume, webhooks, more, webhooksByRest, webhookAuthority);
    }

    Push withWebhooksByRest(boolean changed) {
        return new Push(resume, webhooks, rules, changed, webhookAuthority);
    }

    Push withWebhookAuthority(String changed) {
        return new Push(resume, webhooks, rules, webhooksByRest, changed);
    }
}
