package ch.onsphere.osp.examples.xprotect;

import java.time.Duration;
import java.util.List;

/** The webhooks of a site, and what became of them. */
public interface Webhooks {
    /** The webhooks, oldest first. */
    List<Webhook> all();

    /** Registers a webhook. */
    void add(Webhook webhook);

    /** Removes the webhooks of that name. */
    void remove(String name);

    /** The rules, oldest first. */
    List<WebhookRule> rules();

    /** Adds a rule. */
    void bind(WebhookRule rule);

    /** Removes all rules. */
    void unbindAll();

    /** The last attempts that ended, oldest first. */
    List<WebhookAttempt> attempts();

    /** Empties {@link #attempts()}. */
    void forgetAttempts();

    /** Changes how long an answer is waited for, in real time. */
    void timeout(Duration changed);

    /** Changes the time between attempts, by the clock of the site. */
    void retryAfter(Duration changed);

    /** Signs in hexadecimal digits, as the documentation says, in place of Base64, as is seen. */
    void signInHex(boolean hex);
}
