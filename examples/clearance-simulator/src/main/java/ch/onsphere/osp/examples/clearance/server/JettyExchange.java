package ch.onsphere.osp.examples.clearance.server;

import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.ApiRequest;
import ch.onsphere.osp.examples.clearance.wire.Exchange;
import ch.onsphere.osp.examples.simulator.server.Connections;
import ch.onsphere.osp.examples.simulator.server.CutOff;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An exchange over Jetty. */
final class JettyExchange implements Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(JettyExchange.class);
    private static final long MOST_DRAINED = 64L * 1024 * 1024;

    private final ApiRequest read;
    private final Response response;
    private final Callback callback;
    private final CutOff cutOff;

    JettyExchange(
            ApiRequest read,
            Request request,
            Response response,
            Callback callback,
            Connections connections) {
        this.read = read;
        this.response = response;
        this.callback = callback;
        cutOff = new CutOff(request, response, callback, connections);
    }

    @Override
    public ApiRequest request() {
        return read;
    }

    @Override
    public void answer(Answer answer) {
        // A client that is still sending would otherwise find its connection reset, and no answer.
        boolean drained = drain(MOST_DRAINED);
        ResponseHead.write(response, answer, read.now());
        if (!drained) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        boolean noBody = read.method().equals("HEAD") || answer.status() == 204;
        response.write(true, noBody ? null : ByteBuffer.wrap(answer.body()), callback);
    }

    /** Reads on, and says whether the end of the request was reached. */
    private boolean drain(long most) {
        InputStream block = read.block();
        byte[] buffer = new byte[16 * 1024];
        long left = most;
        try {
            while (left > 0) {
                int got = block.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (got < 0) {
                    return true;
                }
                left -= got;
            }
        } catch (IOException e) {
            LOG.debug("The rest of a request did not arrive", e);
        }
        return false;
    }

    @Override
    public void answerAndReset(Answer answer, long bytes) {
        ResponseHead.write(response, answer, read.now());
        if (answer.body().length == 0) {
            // An answer without content could not be cut off.
            response.setStatus(200);
        }
        cutOff.after(bytes, answer.body());
    }

    @Override
    public void readAndReset(long bytes) {
        drain(bytes);
        cutOff.abort();
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
