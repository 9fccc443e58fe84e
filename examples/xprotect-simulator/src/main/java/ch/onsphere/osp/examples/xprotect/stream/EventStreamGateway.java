package ch.onsphere.osp.examples.xprotect.stream;

import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.examples.xprotect.events.TriggeredEvent;
import ch.onsphere.osp.examples.xprotect.rest.Authenticator;
import ch.onsphere.osp.examples.xprotect.rest.BearerToken;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import ch.onsphere.osp.examples.xprotect.wire.IisPage;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import ch.onsphere.osp.examples.xprotect.wire.ProductVersion;
import ch.onsphere.osp.examples.xprotect.wire.Surface;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The Events and State WebSocket, {@code /api/ws/events/v1}; exists since 23.3, and knows the
 * command {@code authenticate} since 24.1. A token is looked at when it is shown, never again.
 */
public final class EventStreamGateway implements Surface {
    private static final String PATH = "/api/ws/events/v1";

    private final Authenticator authenticator;
    private final StreamConnections connections;
    private final StreamSessions sessions;
    private final DeviceStates states = new DeviceStates();
    private final StreamCommands commands;
    private final StreamControl control;
    private final boolean installed;
    private final boolean authenticates;

    /** The WebSocket of a site. */
    public EventStreamGateway(
            SiteOptions options, Authenticator authenticator, ScheduledExecutorService scheduler) {
        ProductVersion version = ProductVersion.parse(options.product().version());
        this.authenticator = authenticator;
        installed = version.atLeast(23, 3);
        authenticates = version.atLeast(24, 1);
        connections = new StreamConnections(options.limits().requests());
        sessions = new StreamSessions(options.clock(), options.push().resume());
        commands =
                new StreamCommands(
                        sessions, states, authenticator, options.clock(), scheduler, authenticates);
        control = new StreamControl(connections, sessions, commands);
    }

    /** What its owner can see and do. */
    public StreamControl control() {
        return control;
    }

    /** Takes note of an event, and brings it to who wants it. */
    public void publish(TriggeredEvent event, String stateGroup) {
        ObjectNode json = event.json(true);
        if (!stateGroup.isEmpty()) {
            json.put("stategroupid", stateGroup);
            states.put(json);
        }
        SimulatedEvent happened = event.event();
        sessions.publish(new StreamEvent(happened.id(), happened.type(), happened.source(), json));
    }

    /** Takes note of a state that has been so since before anybody listened. */
    public void assume(String source, String type, String stateGroup, Instant since) {
        states.put(
                Json.object()
                        .put("specversion", "1.0")
                        .put("type", type)
                        .put("source", source)
                        .put("time", DotNetTime.format(since))
                        .put("stategroupid", stateGroup));
    }

    @Override
    public Optional<Answer> answer(ApiRequest request) {
        return installed && request.route().equals(PATH)
                ? Optional.of(upgrade(request))
                : Optional.empty();
    }

    private Answer upgrade(ApiRequest request) {
        if (!request.header("upgrade").equalsIgnoreCase("websocket")) {
            return IisPage.of(400);
        }
        boolean anonymous = request.header("authorization").isEmpty();
        if (anonymous && authenticates) {
            return Answer.webSocket(new StreamConnection(connections, commands, false));
        }
        String token = BearerToken.of(request.header("authorization"));
        return authenticator.authenticate(token, request.now()).isPresent()
                ? Answer.webSocket(new StreamConnection(connections, commands, true))
                : ApiError.unauthorized().with("WWW-Authenticate", "Bearer");
    }
}
