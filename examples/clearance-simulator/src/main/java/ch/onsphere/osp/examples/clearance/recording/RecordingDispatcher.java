package ch.onsphere.osp.examples.clearance.recording;

import ch.onsphere.osp.examples.clearance.ReceivedRequest;
import ch.onsphere.osp.examples.clearance.wire.Dispatcher;
import ch.onsphere.osp.examples.clearance.wire.Exchange;
import ch.onsphere.osp.examples.simulator.recording.RequestLog;

/** Notes every request before anything else happens to it. */
public final class RecordingDispatcher implements Dispatcher {
    private final RequestLog<ReceivedRequest> log;
    private final Dispatcher next;

    /** Notes in the log, then dispatches further. */
    public RecordingDispatcher(RequestLog<ReceivedRequest> log, Dispatcher next) {
        this.log = log;
        this.next = next;
    }

    @Override
    public void dispatch(Exchange exchange) {
        LoggedRequest logged = new LoggedRequest(exchange.request());
        log.arrived(logged::snapshot);
        next.dispatch(new RecordedExchange(exchange, logged));
    }
}
