package ch.onsphere.osp.examples.clearance.faults;

import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.ApiRequest;
import ch.onsphere.osp.examples.clearance.wire.Dispatcher;
import ch.onsphere.osp.examples.clearance.wire.Exchange;
import ch.onsphere.osp.examples.clearance.wire.Json;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Lets the account answer, unless a fault is in the way. */
public final class FaultDispatcher implements Dispatcher {
    private final FaultList faults;
    private final ScheduledExecutorService scheduler;
    private final Executor executor;
    private final Function<ApiRequest, Answer> account;
    private final FaultyAnswers answers = new FaultyAnswers();

    /**
     * A dispatcher in front of an account.
     *
     * @param scheduler waits for delays, and works not
     * @param executor does what comes after a delay
     */
    public FaultDispatcher(
            FaultList faults,
            ScheduledExecutorService scheduler,
            Executor executor,
            Function<ApiRequest, Answer> account) {
        this.faults = faults;
        this.scheduler = scheduler;
        this.executor = executor;
        this.account = account;
    }

    @Override
    public void dispatch(Exchange exchange) {
        long generation = faults.generation();
        Optional<Fault> fault = faults.take(exchange.request());
        if (fault.isEmpty()) {
            exchange.answer(account.apply(exchange.request()));
        } else if (fault.get().duration().isZero()) {
            apply(fault.get(), exchange, generation);
        } else {
            var unused =
                    scheduler.schedule(
                            () -> executor.execute(() -> apply(fault.get(), exchange, generation)),
                            fault.get().duration().toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    private void apply(Fault fault, Exchange exchange, long generation) {
        ApiRequest request = exchange.request();
        switch (fault.kind()) {
            case DELAY, REFUSE -> exchange.answer(account.apply(request));
            case BLACK_HOLE -> {
                var unused = work(fault, request);
                exchange.hold();
                faults.abortHeldSince(generation);
            }
            case ANSWER_LOST -> {
                var unused = work(fault, request);
                exchange.abort();
            }
            case RESET -> exchange.answerAndReset(work(fault, request), fault.bytes());
            case RESET_UPLOAD -> exchange.readAndReset(fault.bytes());
            default -> exchange.answer(answers.of(fault, work(fault, request)));
        }
    }

    private Answer work(Fault fault, ApiRequest request) {
        return fault.processed()
                ? account.apply(request)
                : Answer.json(200, Json.object().put("detail", "cut off"));
    }
}
