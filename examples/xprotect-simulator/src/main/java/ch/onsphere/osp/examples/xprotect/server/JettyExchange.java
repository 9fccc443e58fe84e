package ch.onsphere.osp.examples.xprotect.server;

import ch.onsphere.osp.examples.simulator.server.Connections;
import ch.onsphere.osp.examples.simulator.server.Resets;
import ch.onsphere.osp.examples.simulator.server.Unanswered;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.Exchange;
import ch.onsphere.osp.examples.xprotect.wire.IisPage;
import ch.onsphere.osp.examples.xprotect.wire.SocketListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An exchange over Jetty. */
final class JettyExchange implements Exchange, Unanswered {
    private final ApiRequest read;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Connections connections;
    private final WebSockets webSockets;

    JettyExchange(
            ApiRequest read,
            Request request,
            Response response,
            Callback callback,
            Connections connections,
            WebSockets webSockets) {
        this.read = read;
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.connections = connections;
        this.webSockets = webSockets;
    }

    @Override
    public ApiRequest request() {
        return read;
    }

    @Override
    public void answer(Answer answer) {
        if (answer.upgrade().isPresent()) {
            upgrade(answer.upgrade().get());
            return;
        }
        boolean head = read.method().equals("HEAD");
        ResponseHead.write(response, answer, read.now());
        response.write(true, head ? null : ByteBuffer.wrap(answer.body()), callback);
    }

    private void upgrade(SocketListener listener) {
        if (!webSockets.upgrade(listener, request, response, callback)) {
            listener.closed();
            answer(IisPage.of(400));
        }
    }

    @Override
    public void answerAndReset(Answer answer, long bytes) {
        int length = answer.body().length;
        int sent = (int) Math.min(bytes, Math.max(0, length - 1));
        ResponseHead.write(response, answer, read.now());
        if (length == 0) {
            // Without a promise of more, the client would take the answer as complete.
            response.getHeaders().put("Content-Length", bytes + 1);
        }
        response.write(
                false,
                ByteBuffer.wrap(answer.body(), 0, sent),
                Callback.from(this::abort, failure -> abort()));
    }

    @Override
    public void hold() {
        connections.hold(this);
        request.addIdleTimeoutListener(timeout -> false);
        request.addFailureListener(failure -> connections.forget(this));
    }

    @Override
    public void abort() {
        IOException reset =
                Resets.reset(request.getConnectionMetaData().getConnection().getEndPoint());
        if (response.isCommitted()) {
            callback.failed(reset);
        } else {
            // A failure would be answered, in vain and with a warning; the answer of a success is
            // merely lost.
            callback.succeeded();
        }
    }
}
