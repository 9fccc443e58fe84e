package ch.onsphere.osp.examples.xprotect.server;

import ch.onsphere.osp.examples.simulator.server.Connections;
import ch.onsphere.osp.examples.simulator.server.CutOff;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.Exchange;
import ch.onsphere.osp.examples.xprotect.wire.IisPage;
import ch.onsphere.osp.examples.xprotect.wire.SocketListener;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An exchange over Jetty. */
final class JettyExchange implements Exchange {
    private final ApiRequest read;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final CutOff cutOff;
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
        cutOff = new CutOff(request, response, callback, connections);
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
        ResponseHead.write(response, answer, read.now());
        cutOff.after(bytes, answer.body());
    }

    @Override
    public void hold() {
        cutOff.hold();
    }

    @Override
    public void abort() {
        cutOff.abort();
    }
}
