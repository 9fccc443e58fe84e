package ch.onsphere.osp.examples.host.webhook;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.api.WebhookRequest;
import ch.onsphere.osp.api.WebhookSetup;
import ch.onsphere.osp.api.Webhooks;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The receivers that modules and the tree have registered, by path. */
public final class WebhookBoard implements Webhooks, AutoCloseable {

    private final ConcurrentMap<String, Reception> receptions = new ConcurrentHashMap<>();
    private final ConcurrentMap<ItemId, OfferedSetup> setups = new ConcurrentHashMap<>();
    private volatile Map<String, Reception> declared = Map.of();

    @Override
    public Registration register(String path, Receiver receiver) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "a webhook path starts with a slash; found [" + path + "]");
        }
        Reception reception = new Reception(path, receiver);
        if (receptions.putIfAbsent(path, reception) != null) {
            throw new IllegalStateException("the webhook path [" + path + "] is taken");
        }
        return () -> receptions.remove(path, reception);
    }

    @Override
    public Registration offer(ItemId serverId, String path, WebhookSetup setup) {
        OfferedSetup offered = new OfferedSetup(serverId, path, setup);
        if (setups.putIfAbsent(serverId, offered) != null) {
            throw new IllegalStateException("there is an offer for [" + serverId + "] already");
        }
        return () -> setups.remove(serverId, offered);
    }

    /**
     * What modules offer to whoever sets up remote systems.
     *
     * @return all offers in the order of their servers
     */
    public List<OfferedSetup> setups() {
        return setups.values().stream()
                .sorted(Comparator.comparing(OfferedSetup::serverId))
                .toList();
    }

    /**
     * What is offered for one remote system.
     *
     * @param serverId the remote system
     * @return the offer, or empty when there is none
     */
    public Optional<OfferedSetup> setup(ItemId serverId) {
        return Optional.ofNullable(setups.get(serverId));
    }

    /**
     * Tells whether somebody receives what is posted to a path.
     *
     * @param path what follows {@code /osp/webhooks}
     * @return true when there is a receiver now
     */
    public boolean serves(String path) {
        return find(path).isPresent();
    }

    /**
     * Hands a request to whoever receives at a path.
     *
     * @param path what follows {@code /osp/webhooks}
     * @param request what was posted
     * @return completes with the receiver's answer; exceptionally when it failed, and with an
     *     {@link OverloadedException} when it was not asked; empty when nobody receives there
     */
    public Optional<CompletionStage<Integer>> receive(String path, WebhookRequest request) {
        return find(path).map(reception -> reception.receive(request));
    }

    /** A module comes before the tree: it would not work without its path. */
    private Optional<Reception> find(String path) {
        return Optional.ofNullable(receptions.get(path))
                .or(() -> Optional.ofNullable(declared.get(path)));
    }

    void declare(Map<String, Receiver> receivers) {
        Map<String, Reception> next = new HashMap<>();
        receivers.forEach((path, receiver) -> next.put(path, new Reception(path, receiver)));
        declared = Map.copyOf(next);
    }

    @Override
    public void close() {
        receptions.values().forEach(Reception::close);
        declared.values().forEach(Reception::close);
    }
}
