package ch.onsphere.osp.examples.xprotect.stream;

import ch.onsphere.osp.examples.xprotect.wire.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The open sockets, what arrived on them, and how they are disturbed. */
final class StreamConnections {
    private final Set<StreamConnection> open = new LinkedHashSet<>();
    private final Deque<String> commands = new ArrayDeque<>();
    private final int mostCommands;
    private Socket.Flow flow = Socket.Flow.FREE;
    private Held held = Held.NONE;
    private long opened;

    StreamConnections(int mostCommands) {
        this.mostCommands = mostCommands;
    }

    synchronized void opened(StreamConnection connection) {
        open.add(connection);
        opened++;
        connection.socket().flow(flow);
    }

    synchronized void closed(StreamConnection connection) {
        open.remove(connection);
    }

    synchronized void noted(String command) {
        commands.add(command);
        if (commands.size() > mostCommands) {
            commands.poll();
        }
    }

    synchronized List<String> commands() {
        return List.copyOf(commands);
    }

    synchronized void forgetCommands() {
        commands.clear();
    }

    synchronized int count() {
        return open.size();
    }

    synchronized long openedCount() {
        return opened;
    }

    synchronized Held held() {
        return held;
    }

    void hold(Held changed) {
        synchronized (this) {
            held = changed;
        }
        if (changed == Held.NONE) {
            snapshot().forEach(StreamConnection::releaseReplies);
        }
    }

    void flow(Socket.Flow changed) {
        synchronized (this) {
            flow = changed;
        }
        each(socket -> socket.flow(changed));
    }

    void each(Consumer<Socket> action) {
        snapshot().forEach(connection -> action.accept(connection.socket()));
    }

    private synchronized List<StreamConnection> snapshot() {
        return List.copyOf(open);
    }
}
