package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.owner.Outcome;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is counted and logged of one server's stream. Whatever may come often is not logged so. */
final class StreamRecord {

    private static final Logger LOG = LoggerFactory.getLogger(StreamRecord.class);
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

    private final ItemId server;
    private final Meters meters;
    private final TimeSource time;
    private final Map<Outcome, Meters.Counter> outcomes = new EnumMap<>(Outcome.class);
    private final Meters.Counter recovered;
    private final Meters.Counter unreadable;
    private final Meters.Counter strangeStates;
    private final Registration gauge;
    private volatile boolean isConnected;
    private Long warnedNanos;

    StreamRecord(ItemId server, Meters meters, TimeSource time) {
        this.server = server;
        this.meters = meters;
        this.time = time;
        outcomes.put(Outcome.PUBLISHED, events("published"));
        outcomes.put(Outcome.REPEATED, events("repeated"));
        outcomes.put(Outcome.IGNORED, events("ignored"));
        recovered = events("recovered");
        unreadable = events("unreadable");
        strangeStates = events("ignored-state");
        gauge =
                meters.gauge(
                        "milestone.stream.connected",
                        Map.of("server", server.value()),
                        () -> isConnected ? 1 : 0);
    }

    private Meters.Counter events(String result) {
        return meters.counter("milestone.stream.events", labels(result));
    }

    private Map<String, String> labels(String result) {
        return Map.of("server", server.value(), "result", result);
    }

    void event(Outcome outcome) {
        outcomes.get(outcome).increment();
    }

    /** An event was looked up that the stream had not told. */
    void recovered() {
        recovered.increment();
    }

    synchronized void unreadable(String what) {
        unreadable.increment();
        if (warnedNanos == null || time.nanos() - warnedNanos >= BETWEEN_WARNINGS.toNanos()) {
            warnedNanos = time.nanos();
            LOG.warn("The event stream of server [{}] brought {}; it is ignored", server, what);
        }
    }

    void strangeStates(int number) {
        for (int i = 0; i < number; i++) {
            strangeStates.increment();
        }
    }

    void connected(boolean isResumed) {
        isConnected = true;
        count(isResumed ? "resumed" : "new-session");
        LOG.info(
                "The event stream of server [{}] is open, with {}",
                server,
                isResumed ? "the session of before" : "a new session");
    }

    void lost(boolean wasConnected, Throwable why) {
        isConnected = false;
        count(wasConnected ? "lost" : "failed");
        if (wasConnected) {
            LOG.info("The event stream of server [{}] ended: {}", server, why.getMessage());
        }
    }

    private void count(String result) {
        meters.counter("milestone.stream.connections", labels(result)).increment();
    }

    void gapClosed(int recovered) {
        meters.counter("milestone.stream.gaps", labels("gap-closed")).increment();
        LOG.info(
                "What the event stream of server [{}] may have missed was looked up, and [{}] events"
                        + " were new",
                server,
                recovered);
    }

    void gapLost(Throwable why) {
        meters.counter("milestone.stream.gaps", labels("gap-lost")).increment();
        LOG.error("Server [{}], {}", server, why.getMessage());
    }

    void close() {
        gauge.close();
    }
}
