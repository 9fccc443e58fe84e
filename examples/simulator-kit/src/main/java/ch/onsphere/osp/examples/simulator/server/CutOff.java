package ch.onsphere.osp.examples.simulator.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The ways in which a request ends without its whole answer. */
public final class CutOff implements Unanswered {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Connections connections;

    /** The ends of one request. */
    public CutOff(Request request, Response response, Callback callback, Connections connections) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.connections = connections;
    }

    /** Sends the head, which is set by now, and so much of the body; then resets. */
    public void after(long bytes, byte[] body) {
        int sent = (int) Math.min(bytes, Math.max(0, body.length - 1));
        if (body.length == 0) {
            // Without a promise of more, the client would take the answer as complete.
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes + 1);
        }
        response.write(
                false,
                ByteBuffer.wrap(body, 0, sent),
                Callback.from(this::abort, failure -> abort()));
    }

    /** Leaves the client without an answer until the end of the connection. */
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
