package ch.onsphere.osp.examples.xprotect.stream;

import ch.onsphere.osp.examples.xprotect.rest.Authenticator;
import ch.onsphere.osp.examples.xprotect.rest.BearerToken;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What the commands do. The texts of refusals are deduced, their shape is documented. */
final class StreamCommands {
    private final StreamSessions sessions;
    private final DeviceStates states;
    private final Authenticator authenticator;
    private final Clock clock;
    private final ScheduledExecutorService scheduler;
    private final boolean authenticates;
    private volatile Duration stateDelay = Duration.ZERO;

    /** Commands of a product that lets a client show its token late, or does not. */
    StreamCommands(
            StreamSessions sessions,
            DeviceStates states,
            Authenticator authenticator,
            Clock clock,
            ScheduledExecutorService scheduler,
            boolean authenticates) {
        this.sessions = sessions;
        this.states = states;
        this.authenticator = authenticator;
        this.clock = clock;
        this.scheduler = scheduler;
        this.authenticates = authenticates;
    }

    void delayStates(Duration delay) {
        stateDelay = delay;
    }

    void disconnected(StreamSession session, StreamConnection connection) {
        sessions.disconnected(session, connection);
    }

    void run(StreamCommand command, StreamConnection connection) {
        if (command.name().equals("authenticate") && authenticates) {
            connection.reply(authenticate(command, connection));
        } else if (!connection.isAuthenticated()) {
            connection.reply(command.refusal(401, "Unauthorized"));
        } else if (command.name().equals("startSession")) {
            start(command, connection);
        } else {
            inSession(command, connection);
        }
    }

    private ObjectNode authenticate(StreamCommand command, StreamConnection connection) {
        String token = BearerToken.of(command.text("token"));
        if (authenticator.authenticate(token, clock.instant()).isEmpty()) {
            return command.refusal(401, "Unauthorized");
        }
        connection.authenticate();
        return command.reply(200);
    }

    private void start(StreamCommand command, StreamConnection connection) {
        String sessionId = command.text("sessionId");
        String eventId = command.text("eventId");
        if (connection.session().isPresent()) {
            connection.reply(command.refusal(400, "The session has been started already"));
            return;
        }
        sessions.start(
                connection,
                sessionId,
                eventId,
                (session, resumed) -> {
                    connection.begin(session);
                    connection.reply(
                            command.reply(resumed ? 200 : 201)
                                    .put("sessionId", session.id())
                                    .put(
                                            "inactiveTimeoutSeconds",
                                            sessions.window().inactiveTimeout().toSeconds()));
                });
    }

    private void inSession(StreamCommand command, StreamConnection connection) {
        Optional<StreamSession> session = connection.session();
        switch (command.name()) {
            case "addSubscription", "removeSubscription", "getState" -> {
                if (session.isEmpty()) {
                    connection.reply(command.refusal(400, "The session has not been started"));
                } else {
                    inSession(command, session.get(), connection);
                }
            }
            default -> connection.reply(command.refusal(400, "Unknown command"));
        }
    }

    private void inSession(
            StreamCommand command, StreamSession session, StreamConnection connection) {
        switch (command.name()) {
            case "addSubscription" -> connection.reply(subscribe(command, session));
            case "removeSubscription" -> connection.reply(unsubscribe(command, session));
            default -> state(command, session, connection);
        }
    }

    private ObjectNode subscribe(StreamCommand command, StreamSession session) {
        Subscription subscription = Subscription.read(command.sent().path("filters"));
        return sessions.with(session, s -> s.subscribe(subscription))
                .map(id -> command.reply(200).put("subscriptionId", id))
                .orElseGet(() -> command.refusal(400, "Too many subscriptions"));
    }

    private ObjectNode unsubscribe(StreamCommand command, StreamSession session) {
        String id = command.text("subscriptionId");
        return sessions.with(session, s -> s.unsubscribe(id))
                ? command.reply(200)
                : command.refusal(404, "Unknown subscription");
    }

    /** The snapshot is of the moment it was asked for, however much later it comes. */
    private void state(StreamCommand command, StreamSession session, StreamConnection connection) {
        ObjectNode reply = command.reply(200);
        ArrayNode array = reply.putArray("states");
        sessions.with(session, states::matching).forEach(array::add);
        Duration delay = stateDelay;
        if (delay.isZero()) {
            connection.replyWithStates(reply);
            return;
        }
        var unused =
                scheduler.schedule(
                        () -> connection.replyWithStates(reply),
                        delay.toMillis(),
                        TimeUnit.MILLISECONDS);
    }
}
