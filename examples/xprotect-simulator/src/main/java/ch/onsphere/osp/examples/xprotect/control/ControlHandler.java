package ch.onsphere.osp.examples.xprotect.control;

import ch.onsphere.osp.examples.xprotect.wire.BadRequestException;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Reads commands and writes their outcome. A browser page must not be able to command the site,
 * hence the looks at {@code Host} and {@code Origin}.
 */
final class ControlHandler extends Handler.Abstract {
    private static final int LARGEST_BODY = 64 * 1024;
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");

    private final ControlApi api;

    ControlHandler(ControlApi api) {
        this.api = api;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (request.getHeaders().contains(HttpHeader.ORIGIN)
                || !HOSTS.contains(Request.getServerName(request))) {
            write(response, callback, 403, error("only for programs of this machine"));
            return true;
        }
        Content.Source.asByteArrayAsync(
                request,
                LARGEST_BODY,
                Promise.Invocable.from(
                        Invocable.InvocationType.BLOCKING,
                        (body, failure) -> run(request, response, callback, body, failure)));
        return true;
    }

    private void run(
            Request request, Response response, Callback callback, byte[] body, Throwable failure) {
        if (failure != null) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            write(response, callback, 413, error("the body is too large"));
            return;
        }
        try {
            String path = request.getHttpURI().getPath();
            write(response, callback, 200, api.run(request.getMethod(), path, body));
        } catch (UnknownCommandException e) {
            write(response, callback, 404, error(e.getMessage()));
        } catch (BadRequestException | IllegalArgumentException e) {
            write(response, callback, 400, error(e.getMessage()));
        }
    }

    private static ObjectNode error(String text) {
        return Json.object().put("error", text);
    }

    private static void write(Response response, Callback callback, int status, JsonNode body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(Json.write(body)), callback);
    }
}
