package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.Backoff;
import ch.onsphere.osp.kit.time.Threads;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.ShownToken;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.ServerRoute;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.owner.Owners;
import ch.onsphere.osp.milestone.site.CurrentSite;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the Events and State WebSocket of one server open, as long as the server is there and an
 * owner wants something of it.
 */
public final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final ItemId server;
    private final Owners owners;
    private final StreamConnector connector;
    private final TimeSource time;
    private final Backoff backoff;
    private final StreamTiming timing;
    private final Duration timeout;
    private final Runnable look;
    private final ExecutorService thread;
    private final ExecutorService readers;
    private final Wake wake = new Wake();
    private final Position position = new Position();

    private volatile boolean serverIsThere;
    private volatile boolean closed;
    private volatile StreamSocket socket;
    private volatile OspException trouble;
    private boolean statesAreKnown;
    private int failures;

    /**
     * Connects nothing yet.
     *
     * @param server whose events they are
     * @param site where its gateway is
     * @param route the way to it
     * @param token its token
     * @param owners what the events are for
     * @param timeout the limit for a connection and for a reply
     * @param time watches over the connection
     * @param backoff between attempts
     * @param timing of the stream
     * @param look makes the session look at the server and tell how it stands; must not block
     */
    public EventStream(
            ItemId server,
            CurrentSite site,
            ServerRoute route,
            ShownToken token,
            Owners owners,
            Duration timeout,
            TimeSource time,
            Backoff backoff,
            StreamTiming timing,
            Runnable look) {
        this.server = server;
        this.owners = owners;
        this.timeout = timeout;
        this.time = time;
        this.backoff = backoff;
        this.timing = timing;
        this.look = look;
        this.thread = Threads.single("osp-milestone-stream-" + server, 1);
        this.readers = Threads.onDemand("osp-milestone-stream-read-" + server);
        this.connector =
                new StreamConnector(site, token, new WebSockets(route, timeout, readers), timeout);
    }

    /** Begins to wait until the server is there. */
    public void start() {
        owners.whenPrepared(wake::ring);
        thread.execute(this::run);
    }

    /** The server is there. Returns at once. */
    public void open() {
        serverIsThere = true;
        wake.ring();
    }

    /** The server is away; a connection that still works is kept. Returns at once. */
    public void hold(OspException why) {
        serverIsThere = false;
        if (socket == null) {
            owners.away(why);
        }
    }

    /**
     * What is wrong with the stream of a server that is there.
     *
     * @return why it does not work, or why events may be missing; empty when all is well
     */
    public Optional<OspException> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void run() {
        while (!closed) {
            try {
                if (serverIsThere && !owners.wanted().filters().isEmpty()) {
                    connect();
                } else {
                    wake.await();
                }
            } catch (OspException e) {
                lost(e);
            } catch (RuntimeException | Error e) {
                if (closed) {
                    return;
                }
                LOG.error("The event stream of server [{}] failed", server, e);
                lost(MilestoneError.INTERNAL_ERROR.at(e.toString(), e));
            }
        }
    }

    private void connect() {
        StreamSocket opened =
                connector.open(
                        () -> new StreamSocket(time, wake::ring),
                        fresh -> fresh.listener(this::take, what -> LOG.debug("{}", what)));
        socket = opened;
        try {
            if (closed) {
                return;
            }
            Conversation conversation =
                    new Conversation(opened, position, owners, wake, timeout, timing);
            conversation.begin(statesAreKnown);
            established();
            conversation.hold();
        } finally {
            socket = null;
            opened.end(MilestoneError.STOPPING.at("the stream is closed"));
        }
    }

    private void take(MilestoneEvent event) {
        owners.accept(event);
        position.reached(event.id());
    }

    private void established() {
        statesAreKnown = true;
        failures = 0;
        if (trouble != null) {
            trouble = null;
            look.run();
        }
    }

    private void lost(OspException why) {
        if (closed) {
            return;
        }
        failures++;
        if (failures > 1 || !serverIsThere) {
            owners.away(why);
            statesAreKnown = false;
        }
        trouble = why;
        look.run();
        pause(backoff.afterFailures(failures));
    }

    private void pause(Duration pause) {
        long end = time.nanos() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0 && !closed; left = end - time.nanos()) {
            wake.await(Duration.ofNanos(left));
        }
    }

    /** Ends the connection and whatever is to follow. Returns at once. */
    public void close() {
        closed = true;
        StreamSocket open = socket;
        if (open != null) {
            open.end(MilestoneError.STOPPING.at("the module stops"));
        }
        thread.shutdownNow();
        readers.shutdown();
    }

    /**
     * Waits for the threads.
     *
     * @param limit the longest wait for each
     * @return whether all have ended
     */
    public boolean awaitEnd(Duration limit) {
        return Threads.awaitEnd(thread, limit) && Threads.awaitEnd(readers, limit);
    }
}
