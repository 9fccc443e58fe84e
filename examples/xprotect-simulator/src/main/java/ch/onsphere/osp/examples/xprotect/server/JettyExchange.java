package ch.onsphere.osp.examples.xprotect.server;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.Exchange;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An exchange over Jetty. */
final class JettyExchange implements Exchange {
    private final ApiRequest read;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Connections connections;

    JettyExchange(
            ApiRequest read,
            Request request,
            Response response,
            Callback callback,
            Connections connections) {
        this.read = read;
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.connections = connections;
    }

    @Override
    public ApiRequest request() {
        return read;
    }

    @Override
    public void answer(Answer answer) {
        boolean head = read.method().equals("HEAD");
        ResponseHead.write(response, answer, read.now());
        response.write(true, head ? null : ByteBuffer.wrap(answer.body()), callback);
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
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        while (endPoint instanceof EndPoint.Wrapper wrapper) {
            endPoint = wrapper.unwrap();
        }
        IOException reset = new IOException("Connection reset because a fault asks for it");
        if (endPoint.getTransport() instanceof SocketChannel channel) {
            try {
                // Closing without lingering sends RST in place of FIN.
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                reset.addSuppressed(e);
            }
        }
        endPoint.close(reset);
        if (response.isCommitted()) {
            callback.failed(reset);
        } else {
            // A failure would be answered, in vain and with a warning; the answer of a success is
            // merely lost.
            callback.succeeded();
        }
    }
}
