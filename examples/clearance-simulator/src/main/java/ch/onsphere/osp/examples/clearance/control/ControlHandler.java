package ch.onsphere.osp.examples.clearance.control;

import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.ApiException;
import ch.onsphere.osp.examples.clearance.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern CONTENT = Pattern.compile("/files/([^/]+)/content");

    private final ControlApi api;
    private final Set<String> origins;

    ControlHandler(ControlApi api, URI address) {
        this.api = api;
        origins = Set.of(address.toString(), "http://localhost:" + address.getPort());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException {
        String path = request.getHttpURI().getPath();
        if (isStranger(request)) {
            write(response, callback, error(403, "only for programs and pages of this machine"));
            return true;
        }
        Optional<DeliveredFile> file = download(request.getMethod(), path);
        if (file.isPresent() && file.get().content().isPresent()) {
            Download.send(file.get(), file.get().content().get(), request, response, callback);
            return true;
        }
        Optional<Answer> page = Page.file(request.getMethod(), path);
        write(response, callback, page.isPresent() ? page.get() : command(request, path));
        return true;
    }

    private boolean isStranger(Request request) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return (origin != null && !origins.contains(origin))
                || !HOSTS.contains(Request.getServerName(request));
    }

    private Optional<DeliveredFile> download(String method, String path) {
        Matcher matcher = CONTENT.matcher(path);
        return method.equals("GET") && matcher.matches()
                ? api.files().find(matcher.group(1))
                : Optional.empty();
    }

    private Answer command(Request request, String path) throws IOException {
        byte[] body = Content.Source.asInputStream(request).readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return error(413, "the body is too large").with("Connection", "close");
        }
        String query = request.getHttpURI().getQuery();
        try {
            return api.run(request.getMethod(), path, query == null ? "" : query, body);
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
