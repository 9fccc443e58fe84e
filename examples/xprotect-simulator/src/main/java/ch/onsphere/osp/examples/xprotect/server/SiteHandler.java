package ch.onsphere.osp.examples.xprotect.server;

import ch.onsphere.osp.examples.simulator.server.Connections;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.IisPage;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Reads a request to its end and hands it to the dispatcher of its listener. Nothing here or behind
 * it ever blocks, so that everything runs on the selector's thread.
 */
final class SiteHandler extends Handler.Abstract.NonBlocking {
    private static final byte[] NOTHING = {};

    private final Clock clock;
    private final int largestBody;
    private final Connections connections;
    private final WebSockets webSockets;

    SiteHandler(Clock clock, int largestBody, Connections connections, WebSockets webSockets) {
        this.clock = clock;
        this.largestBody = largestBody;
        this.connections = connections;
        this.webSockets = webSockets;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (request.getLength() == 0) {
            dispatch(request, response, callback, NOTHING);
            return true;
        }
        Content.Source.asByteArrayAsync(
                request,
                largestBody,
                Promise.Invocable.from(
                        Invocable.InvocationType.NON_BLOCKING,
                        body -> dispatch(request, response, callback, body),
                        failure -> tooLarge(request, response, callback)));
        return true;
    }

    private void tooLarge(Request request, Response response, Callback callback) {
        exchange(request, response, callback, NOTHING)
                .answer(IisPage.of(413).with("Connection", "close"));
    }

    private void dispatch(Request request, Response response, Callback callback, byte[] body) {
        ((SiteConnector) request.getConnectionMetaData().getConnector())
                .dispatcher()
                .dispatch(exchange(request, response, callback, body));
    }

    private JettyExchange exchange(
            Request request, Response response, Callback callback, byte[] body) {
        String query = request.getHttpURI().getQuery();
        ApiRequest read =
                new ApiRequest(
                        request.getMethod(),
                        request.getHttpURI().getPath(),
                        query == null ? "" : query,
                        headers(request),
                        body,
                        clock.instant());
        return new JettyExchange(read, request, response, callback, connections, webSockets);
    }

    private static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            HttpHeader known = field.getHeader();
            String name =
                    known == null
                            ? field.getName().toLowerCase(Locale.ROOT)
                            : known.lowerCaseName();
            String value = field.getValue() == null ? "" : field.getValue();
            headers.merge(name, List.of(value), SiteHandler::both);
        }
        return headers;
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
