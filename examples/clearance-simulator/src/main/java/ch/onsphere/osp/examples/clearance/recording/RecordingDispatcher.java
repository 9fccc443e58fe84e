package ch.onsphere.osp.examples.clearance.recording;

import ch.onsphere.osp.examples.clearance.wire.Dispatcher;
import ch.onsphere.osp.examples.clearance.wire.Exchange;

/** Notes every request before anything else happens to it. */
public final class RecordingDispatcher implements Dispatcher {
    private final RequestLog log;
    private final Dispatcher next;

    /** Notes in the log, then dispatches further. */
    public RecordingDispatcher(RequestLog log, Dispatcher next) {
        this.log = log;
        this.next = next;
    }

    @Override
    public void dispatch(Exchange exchange) {
        next.dispatch(new RecordedExchange(exchange, log.arrived(exchange.request())));
    }
}
