package ch.onsphere.osp.examples.clearance.control;

import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.ApiException;
import ch.onsphere.osp.examples.clearance.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads commands and writes their outcome. No page but its own may command the account from a
 * browser, hence the looks at {@code Host} and {@code Origin}.
 */
final class ControlHandler extends Handler.Abstract {
    private static final int LARGEST_BODY = 64 * 1024;
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");

    private final ControlApi api;
    private final Set<String> origins;

    ControlHandler(ControlApi api, URI address) {
        this.api = api;
        origins = Set.of(address.toString(), "http://localhost:" + address.getPort());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException {
        write(response, callback, answer(request));
        return true;
    }

    private Answer answer(Request request) throws IOException {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if ((origin != null && !origins.contains(origin))
                || !HOSTS.contains(Request.getServerName(request))) {
            return error(403, "only for programs and pages of this machine");
        }
        byte[] body = Content.Source.asInputStream(request).readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return error(413, "the body is too large").with("Connection", "close");
        }
        try {
            return api.run(request.getMethod(), request.getHttpURI().getPath(), body);
        } catch (ApiException e) {
            return error(e.status(), e.getMessage());
        } catch (IllegalArgumentException e) {
            return error(400, e.getMessage());
        }
    }

    private static Answer error(int status, String text) {
        return Answer.json(status, Json.object().put("error", text));
    }

    private static void write(Response response, Callback callback, Answer answer) {
        response.setStatus(answer.status());
        if (!answer.contentType().isEmpty()) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        }
        answer.headers().forEach(field -> response.getHeaders().put(field.name(), field.value()));
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
}
