package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.Backoff;
import ch.onsphere.osp.kit.time.Threads;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.authentication.ShownToken;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.ServerRoute;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.owner.Outcome;
import ch.onsphere.osp.milestone.owner.Owners;
import ch.onsphere.osp.milestone.site.CurrentSite;
import ch.onsphere.osp.milestone.websocket.WebSockets;
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
    private final StreamRecord record;
    private final GapFiller gaps;
    private final StreamMarks marks;
    private final Duration lookBack;
    private final ExecutorService thread;
    private final ExecutorService readers;
    private final Wake wake = new Wake();
    private final Position position = new Position();

    private volatile Presence presence = new Presence(false, null);
    private volatile boolean closed;
    private volatile StreamSocket socket;

    /** Whether events can come on it: until then it is as if nothing were heard. */
    private volatile boolean isTelling;

    private volatile OspException trouble;

    // Of the stream's thread.
    private StatesKnown states = StatesKnown.NEVER;
    private int failures;

    /** Whether the server is there, and why not. */
    private record Presence(boolean isThere, OspException why) {}

    /**
     * Connects nothing yet.
     *
     * @param server whose events they are
     * @param way how it is connected to
     * @param past what is known of it from before the start
     * @param owners what the events are for
     * @param time watches over the connection
     * @param backoff between attempts
     * @param timing of the stream
     * @param meters where events and connections are counted
     * @param look makes the session look at the server and tell how it stands; must not block
     */
    public EventStream(
            ItemId server,
            Way way,
            Past past,
            Owners owners,
            TimeSource time,
            Backoff backoff,
            StreamTiming timing,
            Meters meters,
            Runnable look) {
        this.server = server;
        this.owners = owners;
        this.timeout = way.timeout();
        this.time = time;
        this.backoff = backoff;
        this.timing = timing;
        this.look = look;
        this.record = new StreamRecord(server, meters, time);
        this.thread = Threads.single("osp-milestone-stream-" + server, 1);
        this.readers = Threads.onDemand("osp-milestone-stream-read-" + server);
        this.connector =
                new StreamConnector(
                        way.site(),
                        way.token(),
                        new WebSockets(way.route(), timeout, readers),
                        timeout);
        EventList list = new EventList(way.rest());
        this.lookBack = past.lookBack();
        this.marks =
                new StreamMarks(
                        server,
                        past.marks(),
                        time,
                        list::serverTime,
                        () -> position.gap().isEmpty());
        this.gaps =
                new GapFiller(
                        position,
                        new Reconciliation(list, time),
                        owners,
                        record,
                        time,
                        timing.tellingOfLoss());
    }

    /**
     * How a server is connected to.
     *
     * @param site where its gateway is
     * @param route how it is reached
     * @param token what is shown
     * @param rest its REST APIs
     * @param timeout the limit for a connection and for a reply
     */
    public record Way(
            CurrentSite site,
            ServerRoute route,
            ShownToken token,
            AuthorisedHttp rest,
            Duration timeout) {}

    /**
     * What is known from before a start.
     *
     * @param marks how far the stream had come
     * @param lookBack how far back is looked for what it has not told
     */
    public record Past(MarkStore marks, Duration lookBack) {}

    /** Begins to wait until the server is there. */
    public void start() {
        owners.whenPrepared(wake::ring);
        thread.execute(this::run);
    }

    /** The server is there. Returns at once. */
    public void open() {
        presence = new Presence(true, null);
        wake.ring();
    }

    /**
     * The server is away; a connection that still works is kept. Returns at once.
     *
     * @param why what is in the way
     */
    public void hold(OspException why) {
        presence = new Presence(false, why);
        wake.ring();
    }

    /**
     * What is wrong with the stream of a server that is there.
     *
     * @return why it does not work, or why events may be missing; empty when all is well
     */
    public Optional<OspException> trouble() {
        return Optional.ofNullable(trouble).or(gaps::trouble);
    }

    private void run() {
        try {
            marks.read().ifPresent(mark -> position.stopped(new StoppedModule(mark, lookBack)));
            while (!closed) {
                step();
            }
        } catch (OspException stopping) {
            LOG.debug("The event stream of server [{}] ends while it waits", server, stopping);
        }
    }

    private void step() {
        try {
            Presence now = presence;
            if (now.isThere() && !owners.wanted().filters().isEmpty()) {
                connect();
                return;
            }
            if (now.why() != null) {
                away(now.why());
            }
            wake.await();
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

    private void connect() {
        EventGate gate = new EventGate(this::take);
        StreamSocket opened =
                connector.open(
                        () -> new StreamSocket(time, wake::ring),
                        fresh -> fresh.listener(gate::accept, record::unreadable));
        socket = opened;
        long begun = time.nanos();
        try {
            if (closed) {
                return;
            }
            Conversation conversation =
                    new Conversation(
                            opened, gate, position, gaps, marks, owners, record, wake, timeout,
                            timing);
            conversation.begin(states);
            isTelling = true;
            states = StatesKnown.WELL;
            trouble = null;
            look.run();
            conversation.hold();
        } catch (OspException e) {
            if (!closed) {
                record.lost(states == StatesKnown.WELL, e);
            }
            throw e;
        } finally {
            socket = null;
            opened.end(MilestoneError.STOPPING.at("the connection is given up"));
            if (isTelling) {
                position.heard(opened.heardNanos());
            }
            isTelling = false;
            if (time.nanos() - begun > backoff.longest().toNanos()) {
                failures = 0;
            }
        }
    }

    private void take(MilestoneEvent event) {
        Outcome outcome = owners.take(event);
        position.reached(event);
        if (outcome != Outcome.IGNORED) {
            marks.told(event);
        }
        record.event(outcome);
    }

    private void lost(OspException why) {
        if (closed) {
            return;
        }
        failures++;
        if (failures > 1) {
            away(why);
        }
        trouble = why;
        look.run();
        pause(backoff.afterFailures(failures));
    }

    /** A connection that is made again at once is no reason to worry anybody. */
    private void away(OspException why) {
        owners.away(why);
        if (states == StatesKnown.WELL) {
            states = StatesKnown.ONCE;
        }
    }

    /** A change of the server's presence ends it. */
    private void pause(Duration pause) {
        Presence before = presence;
        long end = time.nanos() + pause.toNanos();
        for (long left = pause.toNanos();
                left > 0 && !closed && before.isThere() == presence.isThere();
                left = end - time.nanos()) {
            wake.await(Duration.ofNanos(left));
        }
    }

    /** Ends the connection and whatever is to follow. Returns at once. */
    public void close() {
        closed = true;
        StreamSocket open = socket;
        if (open != null) {
            if (isTelling) {
                marks.ended(open.silence());
            }
            open.end(MilestoneError.STOPPING.at("the module stops"));
        }
        thread.shutdownNow();
        readers.shutdown();
        record.close();
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
