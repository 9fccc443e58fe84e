package ch.onsphere.osp.examples.clearance.control;

import ch.onsphere.osp.examples.clearance.DeliveredFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The plaintext of a file for a browser. An agent chose its name and type, so only types that can
 * do no harm are shown in place.
 */
final class Download {
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png");
    private static final int SLICE = 64 * 1024;

    private Download() {}

    static void send(
            DeliveredFile file, Path content, Request request, Response out, Callback callback) {
        boolean shown = SHOWN.contains(file.mimeType());
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        out.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, shown ? file.mimeType() : "application/octet-stream");
        out.getHeaders().put("X-Content-Type-Options", "nosniff");
        out.getHeaders()
                .put(
                        "Content-Disposition",
                        (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + name);
        out.getHeaders().put(HttpHeader.CONTENT_LENGTH, file.length());
        ByteBufferPool.Sized buffers =
                new ByteBufferPool.Sized(request.getComponents().getByteBufferPool(), false, SLICE);
        Content.copy(Content.Source.from(buffers, content), out, callback);
    }
}
