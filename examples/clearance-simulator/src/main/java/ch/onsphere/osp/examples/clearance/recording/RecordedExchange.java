package ch.onsphere.osp.examples.clearance.recording;

import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.ApiRequest;
import ch.onsphere.osp.examples.clearance.wire.Exchange;

/** Notes the status before it is sent, so that whoever has the answer finds it noted. */
record RecordedExchange(Exchange exchange, LoggedRequest logged) implements Exchange {
    @Override
    public ApiRequest request() {
        return exchange.request();
    }

    @Override
    public void answer(Answer answer) {
        logged.answered(answer.status());
        exchange.answer(answer);
    }

    @Override
    public void answerAndReset(Answer answer, long bytes) {
        logged.answered(answer.status());
        exchange.answerAndReset(answer, bytes);
    }

    @Override
    public void readAndReset(long bytes) {
        exchange.readAndReset(bytes);
    }

    @Override
    public void hold() {
        exchange.hold();
    }

    @Override
    public void abort() {
        exchange.abort();
    }
}
