package ch.onsphere.osp.examples.xprotect.stream;

import ch.onsphere.osp.examples.xprotect.EventStream;
import ch.onsphere.osp.examples.xprotect.ResumeWindow;
import ch.onsphere.osp.examples.xprotect.StreamedSession;
import ch.onsphere.osp.examples.xprotect.wire.Socket;
import java.time.Duration;
import java.util.List;

/** What the owner of a site can see and do of its WebSocket. */
public final class StreamControl implements EventStream {
    private final StreamConnections connections;
    private final StreamSessions sessions;
    private final StreamCommands commands;

    StreamControl(StreamConnections connections, StreamSessions sessions, StreamCommands commands) {
        this.connections = connections;
        this.sessions = sessions;
        this.commands = commands;
    }

    @Override
    public int connections() {
        return connections.count();
    }

    @Override
    public long connectionsOpened() {
        return connections.openedCount();
    }

    @Override
    public List<StreamedSession> sessions() {
        return sessions.seen();
    }

    @Override
    public List<String> commands() {
        return connections.commands();
    }

    @Override
    public void forgetCommands() {
        connections.forgetCommands();
    }

    @Override
    public void send(String text) {
        connections.each(socket -> socket.send(text));
    }

    @Override
    public void holdReplies() {
        connections.hold(Held.ALL);
    }

    @Override
    public void holdStates() {
        connections.hold(Held.STATES);
    }

    @Override
    public void releaseReplies() {
        connections.hold(Held.NONE);
    }

    @Override
    public void delayStates(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("a delay is not negative: " + delay);
        }
        commands.delayStates(delay);
    }

    @Override
    public void resumeWithin(ResumeWindow window) {
        sessions.resumeWithin(window);
    }

    @Override
    public void forgetSessions() {
        sessions.forget();
    }

    @Override
    public void close(int code) {
        connections.each(socket -> socket.close(code, ""));
    }

    @Override
    public void recycle() {
        connections.each(Socket::disconnect);
    }

    @Override
    public void reset() {
        connections.each(Socket::reset);
    }

    @Override
    public void pause() {
        connections.flow(Socket.Flow.PAUSED);
    }

    @Override
    public void blackHole() {
        connections.flow(Socket.Flow.SWALLOWED);
    }

    @Override
    public void proceed() {
        connections.flow(Socket.Flow.FREE);
    }
}
