package ch.onsphere.osp.examples.clearance.faults;

import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.ApiRequest;
import ch.onsphere.osp.examples.clearance.wire.Dispatcher;
import ch.onsphere.osp.examples.clearance.wire.Exchange;
import ch.onsphere.osp.examples.clearance.wire.Json;
import ch.onsphere.osp.examples.simulator.faults.FaultList;
import ch.onsphere.osp.examples.simulator.faults.Taken;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Lets the account answer, unless a fault is in the way. */
public final class FaultDispatcher implements Dispatcher {
    private final FaultList<Fault> faults;
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
            FaultList<Fault> faults,
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
        ApiRequest request = exchange.request();
        Optional<Taken<Fault>> taken =
                faults.take(
                        fault ->
                                fault.match()
                                        .matches(
                                                request.operation(),
                                                request.method(),
                                                request.path()));
        if (taken.isEmpty()) {
            exchange.answer(account.apply(request));
            return;
        }
        Duration wait = taken.get().fault().duration();
        if (wait.isZero()) {
            apply(taken.get(), exchange);
        } else {
            var unused =
                    scheduler.schedule(
                            () -> executor.execute(() -> apply(taken.get(), exchange)),
                            wait.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    private void apply(Taken<Fault> taken, Exchange exchange) {
        Fault fault = taken.fault();
        ApiRequest request = exchange.request();
        switch (fault.kind()) {
            case DELAY, REFUSE -> exchange.answer(account.apply(request));
            case BLACK_HOLE -> {
                var unused = work(fault, request);
                exchange.hold();
                faults.held(taken);
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
