package ch.onsphere.osp.milestone.alarm;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.Backoff;
import ch.onsphere.osp.kit.time.Threads;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the alarms of one server again and again, as long as the server is there. Nothing public
 * describes how a site would tell of alarms by itself.
 */
public final class AlarmWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmWatch.class);

    /** A site with many alarms is not kept busy with telling them. */
    private static final int REST_FOR_WORK = 4;

    private final ItemId server;
    private final AlarmOwners owners;
    private final TimeSource time;
    private final Duration interval;
    private final Backoff backoff;
    private final Meters meters;
    private final Runnable tell;
    private final ExecutorService thread;
    private final AtomicBoolean isDue = new AtomicBoolean();
    private volatile Presence presence = new Presence(false, null);
    private volatile OspException trouble;
    private volatile boolean closed;

    // Of the thread.
    private TimeSource.Cancellable next = () -> {};
    private int failures;
    private int strange;
    private boolean hasLooked;

    /** Whether the server is there, and why not. */
    private record Presence(boolean isThere, OspException why) {}

    /**
     * Looks at nothing yet.
     *
     * @param server whose alarms they are
     * @param owners what they are for
     * @param time tells when to look again
     * @param interval between two looks
     * @param backoff between attempts that fail
     * @param meters where looks are counted
     * @param tell makes the session tell how the server stands; must not block
     */
    public AlarmWatch(
            ItemId server,
            AlarmOwners owners,
            TimeSource time,
            Duration interval,
            Backoff backoff,
            Meters meters,
            Runnable tell) {
        this.server = server;
        this.owners = owners;
        this.time = time;
        this.interval = interval;
        this.backoff = backoff;
        this.meters = meters;
        this.tell = tell;
        this.thread = Threads.single("osp-milestone-alarms-" + server, 2);
    }

    /** The server is there. Returns at once. */
    public void open() {
        if (!presence.isThere()) {
            presence = new Presence(true, null);
            look();
        }
    }

    /**
     * The server is away. Returns at once.
     *
     * @param why what is in the way
     */
    public void hold(OspException why) {
        presence = new Presence(false, why);
        look();
    }

    /** Looks now, for something has changed. Returns at once. */
    public void look() {
        if (!closed && isDue.compareAndSet(false, true)) {
            try {
                thread.execute(this::step);
            } catch (RejectedExecutionException e) {
                LOG.debug("A look at alarms came after the end", e);
            }
        }
    }

    /**
     * Why the alarms of a server that is there cannot be followed.
     *
     * @return the reason; empty when all is well
     */
    public Optional<OspException> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void step() {
        isDue.set(false);
        next.cancel();
        Presence now = presence;
        if (closed || (!now.isThere() && now.why() == null)) {
            return;
        }
        if (!now.isThere()) {
            owners.away(now.why());
            return;
        }
        long begun = time.nanos();
        try {
            int found = owners.look();
            succeeded(found);
            long rest = REST_FOR_WORK * (time.nanos() - begun);
            again(rest > interval.toNanos() ? Duration.ofNanos(rest) : interval);
        } catch (OspException e) {
            failed(e);
        } catch (RuntimeException | Error e) {
            if (!closed) {
                LOG.error("A look at the alarms of server [{}] failed", server, e);
            }
            failed(MilestoneError.INTERNAL_ERROR.at(e.toString(), e));
        }
    }

    private void again(Duration pause) {
        next = time.after(pause, this::look);
    }

    private void succeeded(int found) {
        count("read");
        if (found > 0 && found != strange) {
            LOG.warn("Server [{}] lists [{}] alarms that cannot be understood", server, found);
        }
        strange = found;
        failures = 0;
        boolean isNews = trouble != null || !hasLooked;
        trouble = null;
        hasLooked = true;
        if (isNews) {
            tell.run();
        }
    }

    /** A look that succeeds when tried again is no reason to worry anybody. */
    private void failed(OspException why) {
        if (closed) {
            return;
        }
        count("failed");
        failures++;
        if (failures > 1) {
            owners.away(why);
            trouble = why;
        }
        tell.run();
        again(backoff.afterFailures(failures));
    }

    private void count(String result) {
        meters.counter("milestone.alarms.looks", Map.of("server", server.value(), "result", result))
                .increment();
    }

    /** Looks no more. Returns at once. */
    public void close() {
        closed = true;
        thread.shutdownNow();
    }

    /**
     * Waits for the thread.
     *
     * @param limit the longest wait
     * @return whether it has ended
     */
    public boolean awaitEnd(Duration limit) {
        return Threads.awaitEnd(thread, limit);
    }
}
