package ch.onsphere.osp.examples.host.bus;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputHandler;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.examples.host.error.HostError;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One output that is served: hands over its commands one after the other, on the caller's thread.
 */
final class OutputSlot {

    private static final Logger LOG = LoggerFactory.getLogger(OutputSlot.class);
    private static final int MOST_PENDING = 1000;
    private static final long PATIENCE_MILLIS = 1000;

    private final ItemId outputId;
    private final OutputHandler handler;
    private final Clock clock;
    private final ReentrantLock order = new ReentrantLock();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile OutputStatus.Last last;

    OutputSlot(ItemId outputId, OutputHandler handler, Clock clock) {
        this.outputId = outputId;
        this.handler = handler;
        this.clock = clock;
    }

    CompletionStage<OutputResult> send(OutputCommand command) {
        if (pending.incrementAndGet() > MOST_PENDING) {
            pending.decrementAndGet();
            return refused(
                    HostError.TOO_MANY_COMMANDS,
                    MOST_PENDING
                            + " commands of the output ["
                            + outputId
                            + "] have no result yet; this one was not handed over. Try again later.");
        }
        if (!enter()) {
            pending.decrementAndGet();
            return refused(
                    HostError.TOO_MANY_COMMANDS,
                    "the module has not taken over an earlier command of the output ["
                            + outputId
                            + "]; this one was not handed over. Try again later.");
        }
        CompletionStage<OutputResult> result;
        try {
            result = handler.handle(command);
        } catch (RuntimeException | LinkageError e) {
            result = CompletableFuture.failedFuture(e);
        } finally {
            order.unlock();
        }
        if (result == null) {
            result = CompletableFuture.failedFuture(new NullPointerException("no result"));
        }
        return result.handle((known, failure) -> settled(command, known, failure));
    }

    private boolean enter() {
        if (order.tryLock()) {
            return true;
        }
        try {
            return order.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private OutputResult settled(OutputCommand command, OutputResult known, Throwable failure) {
        pending.decrementAndGet();
        OutputResult result = known;
        if (known == null) {
            LOG.error("The module of output [{}] broke its contract", outputId, failure);
            result =
                    failed(
                            HostError.MODULE_FAILED,
                            "the module failed; whether the command was carried out is not known."
                                    + " The log of the host tells more.");
        }
        last = new OutputStatus.Last(command, result, clock.instant());
        return result;
    }

    OutputStatus status() {
        return new OutputStatus(outputId, pending.get(), Optional.ofNullable(last));
    }

    private static CompletionStage<OutputResult> refused(HostError error, String message) {
        return CompletableFuture.completedFuture(failed(error, message));
    }

    static Failed failed(HostError error, String message) {
        return new Failed(error.code(), error.category(), error.retryable(), message);
    }
}
