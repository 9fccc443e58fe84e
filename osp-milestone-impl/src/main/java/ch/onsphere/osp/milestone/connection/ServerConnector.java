package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.api.EventRequestHandler;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputHandler;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.kit.time.Pause;
import ch.onsphere.osp.milestone.command.CommandQueue;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.output.KeptCommands;
import ch.onsphere.osp.milestone.recorder.VmsToken;
import java.time.Duration;
import java.util.Map;

/** Everything that concerns one server: its session, its commands, its connections. */
public final class ServerConnector {

    private final ServerSession session;
    private final CommandQueue queue;
    private final Registration waiting;
    private final ServerHttpClient http;
    private final CertificateExpiry expiry;
    private final StatusReport status;
    private final ServerIntake intake;
    private final Map<ItemId, OutputHandler> outputs;
    private final EventRequestHandler eventRequests;
    private final KeptCommands kept;
    private final VmsToken vmsToken;
    private final Pause pause;

    ServerConnector(
            ServerSession session,
            CommandQueue queue,
            Registration waiting,
            ServerHttpClient http,
            CertificateExpiry expiry,
            StatusReport status,
            ServerIntake intake,
            Map<ItemId, ? extends OutputHandler> outputs,
            EventRequestHandler eventRequests,
            KeptCommands kept,
            VmsToken vmsToken,
            Pause pause) {
        this.session = session;
        this.queue = queue;
        this.waiting = waiting;
        this.http = http;
        this.expiry = expiry;
        this.status = status;
        this.intake = intake;
        this.outputs = Map.copyOf(outputs);
        this.eventRequests = eventRequests;
        this.kept = kept;
        this.vmsToken = vmsToken;
        this.pause = pause;
    }

    /**
     * The outputs of this server.
     *
     * @return what carries out the commands of each
     */
    public Map<ItemId, OutputHandler> outputs() {
        return outputs;
    }

    /**
     * The events that other modules may ask for on this server.
     *
     * @return what carries out the requests
     */
    public EventRequestHandler eventRequests() {
        return eventRequests;
    }

    /**
     * Goes on with what waited for the server when an earlier run ended. To be called before
     * anybody can give a command. Returns once it is read from the disk.
     */
    public void restore() {
        kept.resume();
    }

    /** Begins to connect. Returns at once. */
    public void start() {
        intake.start();
        session.start();
    }

    /** Takes no more commands. Returns at once; those under way go on. */
    public void beginClose() {
        intake.close();
        queue.beginClose();
    }

    /**
     * Waits for the commands under way.
     *
     * @param limit the longest wait
     * @return whether none is left
     */
    public boolean awaitCommands(Duration limit) {
        return queue.awaitIdle(limit);
    }

    /** Begins to give back what the server has lent, if anything. Returns at once. */
    public void beginLogout() {
        vmsToken.beginLogout();
    }

    /**
     * Waits until it is given back.
     *
     * @param limit the longest wait
     * @return whether it is
     */
    public boolean awaitLogout(Duration limit) {
        return vmsToken.awaitLogout(limit);
    }

    /** Ends everything, whether the server answers or not. Returns at once. */
    public void cut() {
        status.stopped();
        pause.close();
        session.close();
        http.close();
        expiry.close();
        waiting.close();
    }

    /**
     * Waits for the threads, which have nothing left to wait for themselves.
     *
     * @param limit the longest wait
     * @return whether all have ended
     */
    public boolean awaitEnd(Duration limit) {
        boolean hasEnded = intake.awaitEnd(limit);
        return queue.awaitIdle(limit)
                && session.awaitEnd(limit)
                && vmsToken.awaitLogout(limit)
                && hasEnded;
    }

    /**
     * Waits until the disk has what was accepted and what was done.
     *
     * @param limit the longest wait
     * @return whether it has
     */
    public boolean awaitWritten(Duration limit) {
        boolean areEventsWritten = intake.awaitWritten(limit);
        return queue.awaitWritten(limit) && areEventsWritten;
    }
}
