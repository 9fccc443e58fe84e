package ch.onsphere.osp.examples.xprotect.faults;

import ch.onsphere.osp.examples.simulator.faults.FaultList;
import ch.onsphere.osp.examples.simulator.faults.Taken;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.Dispatcher;
import ch.onsphere.osp.examples.xprotect.wire.Exchange;
import ch.onsphere.osp.examples.xprotect.wire.HttpDate;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Lets the site answer, unless a fault is in the way. */
public final class FaultDispatcher implements Dispatcher {
    private final FaultList<Fault> faults;
    private final ScheduledExecutorService scheduler;
    private final Function<ApiRequest, Answer> site;
    private final FaultyAnswers answers = new FaultyAnswers();

    /** A dispatcher in front of a site. */
    public FaultDispatcher(
            FaultList<Fault> faults,
            ScheduledExecutorService scheduler,
            Function<ApiRequest, Answer> site) {
        this.faults = faults;
        this.scheduler = scheduler;
        this.site = site;
    }

    @Override
    public void dispatch(Exchange exchange) {
        ApiRequest request = exchange.request();
        Optional<Taken<Fault>> taken =
                faults.take(fault -> fault.match().matches(request.method(), request.path()));
        if (taken.isEmpty()) {
            exchange.answer(site.apply(request));
            return;
        }
        Fault fault = taken.get().fault();
        if (fault.kind() == Fault.Kind.CLOCK_SKEW || fault.duration().isZero()) {
            apply(taken.get(), exchange);
        } else {
            var unused =
                    scheduler.schedule(
                            () -> apply(taken.get(), exchange),
                            fault.duration().toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    private void apply(Taken<Fault> taken, Exchange exchange) {
        Fault fault = taken.fault();
        ApiRequest request = exchange.request();
        switch (fault.kind()) {
            case DELAY, REFUSE -> exchange.answer(site.apply(request));
            case CLOCK_SKEW -> {
                Instant wrong = request.now().plus(fault.duration());
                exchange.answer(site.apply(request.at(wrong)).with("Date", HttpDate.format(wrong)));
            }
            case BLACK_HOLE -> {
                work(fault, request);
                exchange.hold();
                faults.held(taken);
            }
            case RESET -> exchange.answerAndReset(work(fault, request), fault.bytes());
            default -> exchange.answer(answers.of(fault, work(fault, request)));
        }
    }

    private Answer work(Fault fault, ApiRequest request) {
        return fault.processed()
                ? site.apply(request)
                : Answer.empty(200).withBody(Answer.JSON, FaultyAnswers.placeholder());
    }
}
