package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputHandler;
import ch.onsphere.osp.milestone.command.CommandQueue;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import java.time.Duration;
import java.util.Map;

/** Everything that concerns one server: its session, its commands, its connections. */
public final class ServerConnector {

    /** Commands whose connection was cut fail at once; this is only the time to say so. */
    private static final Duration AFTER_CUT = Duration.ofMillis(300);

    private final ServerSession session;
    private final CommandQueue queue;
    private final ServerHttpClient http;
    private final StatusReport status;
    private final Map<ItemId, OutputHandler> outputs;

    ServerConnector(
            ServerSession session,
            CommandQueue queue,
            ServerHttpClient http,
            StatusReport status,
            Map<ItemId, OutputHandler> outputs) {
        this.session = session;
        this.queue = queue;
        this.http = http;
        this.status = status;
        this.outputs = Map.copyOf(outputs);
    }

    /**
     * The outputs of this server.
     *
     * @return what carries out the commands of each
     */
    public Map<ItemId, OutputHandler> outputs() {
        return outputs;
    }

    /** Begins to connect. Returns at once. */
    public void start() {
        session.start();
    }

    /** Takes no more commands. Returns at once; those under way go on. */
    public void beginClose() {
        queue.beginClose();
        session.close();
    }

    /**
     * Ends, whether the server answers or not.
     *
     * @param grace how long commands under way may still take
     */
    public void finishClose(Duration grace) {
        boolean idle = queue.awaitIdle(grace);
        http.close();
        if (!idle) {
            queue.awaitIdle(AFTER_CUT);
        }
        status.stopped();
    }
}
