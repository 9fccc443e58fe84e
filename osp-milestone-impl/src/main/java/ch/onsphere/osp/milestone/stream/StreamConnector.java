package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.authentication.ShownToken;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.site.CurrentSite;
import ch.onsphere.osp.milestone.site.Site;
import ch.onsphere.osp.milestone.websocket.SocketListener;
import ch.onsphere.osp.milestone.websocket.WebSockets;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Opens the Events and State WebSocket and shows the token. The WebSocket came with XProtect 2023
 * R3; the command {@code authenticate}, for where the header does not get through, with 2024 R1
 * (Events and State WebSocket API).
 */
final class StreamConnector {

    private static final String PATH = "ws/events/v1";

    private final CurrentSite site;
    private final ShownToken token;
    private final WebSockets webSockets;
    private final Duration timeout;

    /**
     * Connects nothing yet.
     *
     * @param timeout the limit for a reply
     */
    StreamConnector(CurrentSite site, ShownToken token, WebSockets webSockets, Duration timeout) {
        this.site = site;
        this.token = token;
        this.webSockets = webSockets;
        this.timeout = timeout;
    }

    /**
     * Opens a connection on which a session can be started.
     *
     * @param fresh makes a connection that is not open yet
     * @param reading what reads it
     * @throws OspException when none can be had
     */
    StreamSocket open(
            Supplier<StreamSocket> fresh, Function<StreamSocket, SocketListener> reading) {
        Site there = site.get();
        if (there.isOlderThan(23, 3)) {
            throw MilestoneError.STREAM_ABSENT.at("version " + there.productVersion());
        }
        URI uri = there.gateway().resolve(PATH);
        Function<Optional<String>, StreamSocket> opening =
                header -> {
                    StreamSocket socket = fresh.get();
                    socket.opened(webSockets.open(uri, header, reading.apply(socket)));
                    return socket;
                };
        try {
            return token.to(bearer -> opening.apply(Optional.of(bearer)));
        } catch (OspException refused) {
            boolean byHeaderAlone = there.isOlderThan(24, 1);
            if (byHeaderAlone || MilestoneError.of(refused) != MilestoneError.TOKEN_REJECTED) {
                throw refused;
            }
        }
        return token.to(bearer -> authenticated(opening.apply(Optional.empty()), bearer));
    }

    private StreamSocket authenticated(StreamSocket socket, String bearer) {
        try {
            Reply reply = socket.ask(Commands.authenticate(bearer), timeout);
            if (reply.isSuccess()) {
                return socket;
            }
            throw MilestoneError.TOKEN_REJECTED.at(
                    "the command authenticate: " + reply.status() + " " + reply.errorText());
        } catch (OspException e) {
            // Nobody else knows of it yet.
            socket.end(e);
            throw e;
        }
    }
}
