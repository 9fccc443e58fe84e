package ch.onsphere.osp.examples.xprotect.recording;

import ch.onsphere.osp.examples.simulator.recording.RequestLog;
import ch.onsphere.osp.examples.xprotect.ReceivedRequest;
import ch.onsphere.osp.examples.xprotect.wire.Dispatcher;
import ch.onsphere.osp.examples.xprotect.wire.Exchange;

/** Notes every request before anything else happens to it. */
public final class RecordingDispatcher implements Dispatcher {
    private final RequestLog<ReceivedRequest> log;
    private final int snippet;
    private final Dispatcher next;

    /**
     * Notes in the log, then dispatches further.
     *
     * @param snippet how much of a body is noted
     */
    public RecordingDispatcher(RequestLog<ReceivedRequest> log, int snippet, Dispatcher next) {
        this.log = log;
        this.snippet = snippet;
        this.next = next;
    }

    @Override
    public void dispatch(Exchange exchange) {
        LoggedRequest logged = new LoggedRequest(exchange.request(), snippet);
        log.arrived(logged::snapshot);
        next.dispatch(new RecordedExchange(exchange, logged));
    }
}
