package ch.onsphere.osp.examples.host.bus;

import ch.onsphere.osp.api.EventRequest;
import ch.onsphere.osp.api.EventRequestHandler;
import ch.onsphere.osp.api.EventRequests;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.examples.host.error.HostError;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The servers on which other modules may ask for events. */
public final class EventRequestBoard implements EventRequests {

    private static final Logger LOG = LoggerFactory.getLogger(EventRequestBoard.class);

    private final ConcurrentMap<ItemId, EventRequestHandler> handlers = new ConcurrentHashMap<>();

    @Override
    public Registration register(ItemId serverId, EventRequestHandler handler) {
        if (handlers.putIfAbsent(serverId, handler) != null) {
            throw new IllegalStateException("the server [" + serverId + "] is served already");
        }
        return () -> handlers.remove(serverId, handler);
    }

    /**
     * Hands a request to the module that serves its server.
     *
     * @param request the request
     * @return completes with the result, never exceptionally; empty when no module serves the
     *     server
     */
    public Optional<CompletionStage<OutputResult>> send(EventRequest request) {
        return Optional.ofNullable(handlers.get(request.serverId()))
                .map(handler -> guarded(handler, request));
    }

    private static CompletionStage<OutputResult> guarded(
            EventRequestHandler handler, EventRequest request) {
        CompletionStage<OutputResult> result;
        try {
            result = handler.handle(request);
        } catch (RuntimeException | LinkageError e) {
            result = CompletableFuture.failedFuture(e);
        }
        if (result == null) {
            result = CompletableFuture.failedFuture(new NullPointerException("no result"));
        }
        return result.handle((known, failure) -> known != null ? known : failed(request, failure));
    }

    private static OutputResult failed(EventRequest request, Throwable failure) {
        LOG.error("The module of server [{}] broke its contract", request.serverId(), failure);
        return OutputSlot.failed(
                HostError.MODULE_FAILED,
                "the module failed; whether the event was triggered is not known. The log of the"
                        + " host tells more.");
    }
}
