package ch.onsphere.osp.examples.clearance.server;

import ch.onsphere.osp.examples.clearance.Operation;
import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.ApiRequest;
import ch.onsphere.osp.examples.clearance.wire.Dispatcher;
import ch.onsphere.osp.examples.clearance.wire.Problem;
import ch.onsphere.osp.examples.clearance.wire.Route;
import ch.onsphere.osp.examples.clearance.wire.Routes;
import ch.onsphere.osp.examples.simulator.server.Connections;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Reads requests, all but blocks to their end, and hands them on. */
final class AccountHandler extends Handler.Abstract {
    /** Room for a list of 50,000 blocks. */
    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    private final Clock clock;
    private final Connections connections;
    private final LongAdder received;
    private final Dispatcher dispatcher;

    AccountHandler(
            Clock clock, Connections connections, LongAdder received, Dispatcher dispatcher) {
        this.clock = clock;
        this.connections = connections;
        this.received = received;
        this.dispatcher = dispatcher;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException {
        String path = request.getHttpURI().getPath();
        Route route = Routes.find(request.getMethod(), path == null ? "" : path);
        InputStream content = Content.Source.asInputStream(request);
        byte[] body = {};
        InputStream block = InputStream.nullInputStream();
        if (route.operation() == Operation.PUT_BLOCK) {
            block = new CountedBody(content, received);
        } else {
            body = content.readNBytes(LARGEST_BODY + 1);
        }
        String query = request.getHttpURI().getQuery();
        ApiRequest read =
                new ApiRequest(
                        route,
                        request.getMethod(),
                        path == null ? "" : path,
                        query == null ? "" : query,
                        headers(request),
                        body,
                        block,
                        clock.instant());
        JettyExchange exchange = new JettyExchange(read, request, response, callback, connections);
        if (body.length > LARGEST_BODY) {
            Answer answer = Problem.of(413, "the body is too large");
            exchange.answer(answer.with("Connection", "close"));
        } else {
            dispatcher.dispatch(exchange);
        }
        return true;
    }

    private static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.computeIfAbsent(
                            field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(field.getValue() == null ? "" : field.getValue());
        }
        return headers;
    }
}
