package ch.onsphere.osp.examples.xprotect.server;

import ch.onsphere.osp.examples.xprotect.wire.IisPage;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What is no HTTP at all gets the page of HTTP.SYS, not one that tells of Jetty. */
final class IisErrors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var page = IisPage.of(response.getStatus()).with("Connection", "close");
        response.getHeaders().clear();
        ResponseHead.write(response, page, Instant.now());
        response.write(true, ByteBuffer.wrap(page.body()), callback);
        return true;
    }
}
