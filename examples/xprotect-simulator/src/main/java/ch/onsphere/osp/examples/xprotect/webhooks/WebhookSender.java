package ch.onsphere.osp.examples.xprotect.webhooks;

import ch.onsphere.osp.examples.xprotect.Webhook;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** Posts to webhooks. The client is made when it is first needed: most sites have no webhook. */
final class WebhookSender implements AutoCloseable {
    private static final int MOST_AT_ONCE = 1_000;

    private final ExecutorService executor;
    private final String authority;
    private final AtomicInteger underWay = new AtomicInteger();
    private HttpClient http;

    WebhookSender(String siteName, String authority) {
        this.authority = authority;
        executor =
                Executors.newCachedThreadPool(
                        task -> {
                            Thread thread = new Thread(task, "xprotect-" + siteName + "-webhooks");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** The status of the answer, or why there is none. */
    CompletableFuture<Integer> post(
            Webhook webhook, byte[] body, String signature, Duration timeout) {
        if (underWay.incrementAndGet() > MOST_AT_ONCE) {
            underWay.decrementAndGet();
            return CompletableFuture.failedFuture(new IllegalStateException("too many at once"));
        }
        HttpRequest request =
                HttpRequest.newBuilder(webhook.address())
                        .timeout(timeout)
                        .header("content-type", "application/json; charset=utf-8")
                        .header("X-Milestone-Api-Version", "v1.0")
                        .header("X-Hub-Signature-256", signature)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        return http().sendAsync(request, BodyHandlers.discarding())
                .whenComplete((response, failure) -> underWay.decrementAndGet())
                .thenApply(response -> response.statusCode());
    }

    private synchronized HttpClient http() {
        if (http == null) {
            HttpClient.Builder builder =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .executor(executor)
                            .connectTimeout(Duration.ofSeconds(10));
            if (!authority.isEmpty()) {
                SSLContext trust = WebhookTrust.of(authority);
                builder.sslContext(trust);
            }
            http = builder.build();
        }
        return http;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
