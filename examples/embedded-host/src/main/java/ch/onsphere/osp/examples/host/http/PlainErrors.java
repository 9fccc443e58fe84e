package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.examples.host.error.HostError;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server itself refuses is told in the same form as everything else. */
final class PlainErrors extends ErrorHandler {

    private static final String TYPE = "application/json";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
        response.write(true, body(response.getStatus()), callback);
        return true;
    }

    private static ByteBuffer body(int status) {
        HostError error = status >= 500 ? HostError.UNEXPECTED : HostError.BAD_REQUEST;
        return ByteBuffer.wrap(
                Json.object()
                        .put("code", error.code())
                        .put("message", "the request was refused with status " + status)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }
}
