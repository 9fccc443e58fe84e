package ch.onsphere.osp.examples.xprotect.webhooks;

import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.examples.xprotect.Webhook;
import ch.onsphere.osp.examples.xprotect.WebhookAttempt;
import ch.onsphere.osp.examples.xprotect.WebhookRule;
import ch.onsphere.osp.examples.xprotect.Webhooks;
import ch.onsphere.osp.examples.xprotect.timing.Agenda;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Sends events to webhooks. 400 is taken for an answer; anything else but success, and no answer,
 * is followed by two more attempts 30 seconds apart. How long an answer is waited for is not
 * published.
 */
public final class WebhookService implements Webhooks, AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final List<Webhook> webhooks;
    private final List<WebhookRule> rules;
    private final Deque<WebhookAttempt> attempts = new ArrayDeque<>();
    private final int mostAttempts;
    private final Clock clock;
    private final WebhookSender sender;
    private final Agenda retries;
    private final EventMessage message;
    private volatile Duration timeout = Duration.ofSeconds(10);
    private volatile Duration retryAfter = Duration.ofSeconds(30);
    private volatile boolean hex;

    /** The webhooks of the site of that id and address. */
    public WebhookService(
            SiteOptions options,
            String siteId,
            URI address,
            NamedObjects names,
            ScheduledExecutorService scheduler) {
        webhooks = new CopyOnWriteArrayList<>(options.push().webhooks());
        rules = new CopyOnWriteArrayList<>(options.push().rules());
        mostAttempts = options.limits().events();
        clock = options.clock();
        sender = new WebhookSender(options.product().name(), options.push().webhookAuthority());
        retries = new Agenda(options.clock(), scheduler);
        message = new EventMessage(siteId, options.addresses().hostName(), address, names);
    }

    /** Sends an event to the webhooks that a rule binds to it, and does not wait. */
    public void publish(SimulatedEvent event) {
        for (Webhook webhook : webhooks) {
            if (rules.stream().anyMatch(rule -> binds(rule, event, webhook))) {
                attempt(webhook, event.id(), message.of(event), 1);
            }
        }
    }

    private static boolean binds(WebhookRule rule, SimulatedEvent event, Webhook webhook) {
        return rule.webhook().equals(webhook.name())
                && (rule.eventType().isEmpty() || rule.eventType().equalsIgnoreCase(event.type()))
                && (rule.source().isEmpty() || rule.source().equalsIgnoreCase(event.source()));
    }

    private void attempt(Webhook webhook, String eventId, byte[] body, int number) {
        var unused =
                sender.post(webhook, body, Signature.of(webhook.token(), body, hex), timeout)
                        .handle(
                                (status, failure) -> {
                                    int answered = failure == null ? status : 0;
                                    boolean again = shouldRetry(answered) && number < ATTEMPTS;
                                    if (again) {
                                        retries.in(
                                                retryAfter,
                                                () -> attempt(webhook, eventId, body, number + 1));
                                    }
                                    ended(webhook, eventId, number, answered, failure);
                                    return again;
                                });
    }

    private static boolean shouldRetry(int status) {
        return status != 400 && (status < 200 || status > 299);
    }

    private void ended(Webhook webhook, String eventId, int number, int status, Throwable failure) {
        WebhookAttempt attempt =
                new WebhookAttempt(
                        webhook.name(),
                        eventId,
                        number,
                        clock.instant(),
                        status,
                        failure == null ? "" : reason(failure));
        synchronized (attempts) {
            attempts.add(attempt);
            if (attempts.size() > mostAttempts) {
                attempts.poll();
            }
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName();
    }

    @Override
    public List<Webhook> all() {
        return List.copyOf(webhooks);
    }

    @Override
    public void add(Webhook webhook) {
        webhooks.add(webhook);
    }

    @Override
    public void remove(String name) {
        webhooks.removeIf(webhook -> webhook.name().equals(name));
    }

    @Override
    public List<WebhookRule> rules() {
        return List.copyOf(rules);
    }

    @Override
    public void bind(WebhookRule rule) {
        rules.add(rule);
    }

    @Override
    public void unbindAll() {
        rules.clear();
    }

    @Override
    public List<WebhookAttempt> attempts() {
        synchronized (attempts) {
            return List.copyOf(attempts);
        }
    }

    @Override
    public void forgetAttempts() {
        synchronized (attempts) {
            attempts.clear();
        }
    }

    @Override
    public void timeout(Duration changed) {
        if (changed.isZero() || changed.isNegative()) {
            throw new IllegalArgumentException("a time limit is positive: " + changed);
        }
        timeout = changed;
    }

    @Override
    public void retryAfter(Duration changed) {
        if (changed.isNegative()) {
            throw new IllegalArgumentException("a delay is not negative: " + changed);
        }
        retryAfter = changed;
    }

    @Override
    public void signInHex(boolean changed) {
        hex = changed;
    }

    @Override
    public void close() {
        retries.close();
        sender.close();
    }
}
