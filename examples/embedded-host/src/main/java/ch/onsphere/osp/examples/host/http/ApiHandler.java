package ch.onsphere.osp.examples.host.http;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Leads each request past the guard to its endpoint; webhooks and health have no guard. A webhook
 * is taken in by the thread that finds it, for nothing there waits; all else gets a thread of its
 * own.
 */
final class ApiHandler extends Handler.Abstract {

    private static final HttpField METRICS =
            new PreEncodedHttpField(
                    HttpHeader.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");

    private static final long MOST_HELD = 64 << 20;

    private final Guard guard;
    private final BodyLimits limits;
    private final Routes open = new Routes();
    private final Routes guarded = new Routes();
    private final WebhookEndpoint webhooks;

    ApiHandler(Guard guard, Services services, Scheduler scheduler) {
        super(InvocationType.NON_BLOCKING);
        this.guard = guard;
        this.limits = new BodyLimits(new BodyBudget(MOST_HELD), services.bodyWithin());
        this.webhooks = new WebhookEndpoint(services.webhooks(), services.instances(), scheduler);
        long patience = services.patience().toMillis();
        var outputs =
                new OutputsEndpoint(
                        services.outputs(), services.names(), services.clock(), patience);
        var values = new ValuesEndpoint(services.values(), patience);
        var changes = new ChangesEndpoint(services.values().changes());
        var events = new EventsEndpoint(services.eventRequests(), services.names(), patience);
        var setups = new WebhookSetupEndpoint(services.webhooks(), patience);
        var states = new StateEndpoints(services.instances(), services.health());
        var tree = new TreeEndpoints(services.tree(), services.reloader());
        open.add("GET", "/osp/health", states::health)
                .add("GET", "/osp/health/ready", states::ready);
        guarded.add("GET", "/osp/api/modules", states::modules)
                .add("GET", "/osp/api/servers", states::servers)
                .add("GET", "/osp/api/outputs", outputs::list)
                .add("POST", "/osp/api/outputs/", outputs::send)
                .add("GET", "/osp/api/values", values::list)
                .add("GET", "/osp/api/values/", values::read)
                .add("PUT", "/osp/api/values/", values::write)
                .add("GET", "/osp/api/changes", changes::list)
                .add("POST", "/osp/api/events", events::send)
                .add("GET", "/osp/api/webhooks", setups::list)
                .add("GET", "/osp/api/webhooks/", setups::read)
                .add("POST", "/osp/api/webhooks/", setups::create)
                .add("GET", "/osp/api/problems", tree::problems)
                .add("POST", "/osp/api/reload", tree::reload)
                .add(
                        "GET",
                        "/osp/metrics",
                        (exchange, rest) ->
                                exchange.answer(
                                        200,
                                        METRICS,
                                        services.meters()
                                                .scrape()
                                                .getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback, limits);
        if (exchange.path().startsWith(WebhookEndpoint.PREFIX + '/')) {
            exchange.guarded(() -> webhooks.answer(exchange));
        } else {
            request.getComponents()
                    .getExecutor()
                    .execute(() -> exchange.guarded(() -> route(exchange)));
        }
        return true;
    }

    private void route(Exchange exchange) {
        String path = exchange.path();
        if (path.startsWith("/osp/health")) {
            open.answer(exchange, any -> true);
        } else {
            guarded.answer(exchange, guard::admits);
        }
    }
}
