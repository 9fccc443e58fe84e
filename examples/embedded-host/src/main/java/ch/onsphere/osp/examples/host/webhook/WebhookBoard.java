package ch.onsphere.osp.examples.host.webhook;

import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.api.Webhooks;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The receivers that modules have registered, by path. */
public final class WebhookBoard implements Webhooks {

    private final ConcurrentMap<String, Receiver> receivers = new ConcurrentHashMap<>();

    @Override
    public Registration register(String path, Receiver receiver) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "a webhook path starts with a slash; found [" + path + "]");
        }
        if (receivers.putIfAbsent(path, receiver) != null) {
            throw new IllegalStateException("the webhook path [" + path + "] is taken");
        }
        return () -> receivers.remove(path, receiver);
    }

    /**
     * Finds who receives what is posted to a path.
     *
     * @param path what follows {@code /osp/webhooks}
     * @return the receiver, or empty when there is none
     */
    public Optional<Receiver> find(String path) {
        return Optional.ofNullable(receivers.get(path)).map(WebhookBoard::guarded);
    }

    /** A receiver that throws or answers nothing is like one that fails. */
    private static Receiver guarded(Receiver receiver) {
        return request -> {
            try {
                var answer = receiver.receive(request);
                return answer != null ? answer : failed(new NullPointerException("no answer"));
            } catch (RuntimeException | LinkageError e) {
                return failed(e);
            }
        };
    }

    private static CompletionStage<Integer> failed(Throwable e) {
        return CompletableFuture.failedFuture(e);
    }
}
