package ch.onsphere.osp.examples.xprotect.stream;

import ch.onsphere.osp.examples.xprotect.wire.Socket;
import ch.onsphere.osp.examples.xprotect.wire.SocketListener;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One socket: who is at its other end, and the session that belongs to it. */
final class StreamConnection implements SocketListener {
    /** "Invalid payload data"; which code the product uses for a malformed command is deduced. */
    private static final int MALFORMED = 1007;

    private static final int REPLACED = 1008;

    private final StreamConnections connections;
    private final StreamCommands commands;
    private final List<ObjectNode> held = new ArrayList<>();
    private volatile Socket socket;
    private volatile boolean authenticated;
    private volatile StreamSession session;

    StreamConnection(
            StreamConnections connections, StreamCommands commands, boolean authenticated) {
        this.connections = connections;
        this.commands = commands;
        this.authenticated = authenticated;
    }

    @Override
    public void opened(Socket opened) {
        socket = opened;
        connections.opened(this);
    }

    @Override
    public void received(String text) {
        try {
            StreamCommand command = StreamCommand.read(text);
            connections.noted(command.redacted());
            commands.run(command, this);
        } catch (MalformedCommandException e) {
            connections.noted("malformed: " + e.getMessage());
            socket.close(MALFORMED, e.getMessage());
        }
    }

    @Override
    public void swallowed(String text) {
        try {
            connections.noted(StreamCommand.read(text).redacted());
        } catch (MalformedCommandException e) {
            connections.noted("malformed: " + e.getMessage());
        }
    }

    @Override
    public void receivedBinary() {
        connections.noted("malformed: binary");
        socket.close(MALFORMED, "binary");
    }

    @Override
    public void closed() {
        // Whoever sees that the socket is gone may rely on its session's time running.
        session().ifPresent(open -> commands.disconnected(open, this));
        connections.closed(this);
    }

    boolean isAuthenticated() {
        return authenticated;
    }

    void authenticate() {
        authenticated = true;
    }

    Optional<StreamSession> session() {
        return Optional.ofNullable(session);
    }

    void begin(StreamSession started) {
        session = started;
    }

    /** Another socket has taken the session over. */
    void replaced() {
        session = null;
        socket.close(REPLACED, "the session goes on elsewhere");
    }

    void deliver(StreamEvent event) {
        socket.send(event.message().toString());
    }

    void reply(ObjectNode reply) {
        reply(reply, Held.ALL);
    }

    void replyWithStates(ObjectNode reply) {
        reply(reply, Held.STATES);
    }

    private void reply(ObjectNode reply, Held keptFrom) {
        synchronized (held) {
            if (connections.held().compareTo(keptFrom) >= 0) {
                held.add(reply);
                return;
            }
        }
        socket.send(reply.toString());
    }

    void releaseReplies() {
        synchronized (held) {
            held.forEach(reply -> socket.send(reply.toString()));
            held.clear();
        }
    }

    Socket socket() {
        return socket;
    }
}
