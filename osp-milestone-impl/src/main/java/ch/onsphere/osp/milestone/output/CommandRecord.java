package ch.onsphere.osp.milestone.output;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is kept of the commands of one server: an audit line each, and meters. */
public final class CommandRecord {

    /** A logger of its own, so that a site can keep the audit apart from the log. */
    private static final Logger AUDIT = LoggerFactory.getLogger("ch.onsphere.osp.audit.milestone");

    private static final Logger LOG = LoggerFactory.getLogger(CommandRecord.class);

    private final ItemId server;
    private final TimeSource time;
    private final Meters.Counter done;
    private final Meters.Counter ignored;
    private final Meters.Counter failed;
    private final Meters.Timer duration;

    /**
     * Registers the meters of a server.
     *
     * @param server the server
     * @param meters where meters are registered
     * @param time measures durations
     */
    public CommandRecord(ItemId server, Meters meters, TimeSource time) {
        this.server = server;
        this.time = time;
        this.done = meters.counter("milestone.commands", labels(server, "done"));
        this.ignored = meters.counter("milestone.commands", labels(server, "ignored"));
        this.failed = meters.counter("milestone.commands", labels(server, "failed"));
        this.duration =
                meters.timer("milestone.command.duration", Map.of("server", server.value()));
    }

    private static Map<String, String> labels(ItemId server, String result) {
        return Map.of("server", server.value(), "result", result);
    }

    void ignored() {
        ignored.increment();
    }

    long begin() {
        return time.nanos();
    }

    /**
     * Notes a result.
     *
     * @param subject what was to be done, on one line
     * @param correlationId names the command
     * @param begin when it began
     */
    void end(String subject, String correlationId, OutputResult result, long begin) {
        try {
            note(subject, correlationId, result, begin);
        } catch (RuntimeException e) {
            // What the host's meters or its log suffer from is no reason to lose a result.
            LOG.error("A command could not be recorded", e);
        }
    }

    private void note(String subject, String correlationId, OutputResult result, long begin) {
        Duration taken = Duration.ofNanos(time.nanos() - begin);
        duration.record(taken);
        if (result instanceof OutputResult.Failed failure) {
            failed.increment();
            AUDIT.warn(
                    "{} on server [{}] failed with [{}]: {} (correlation [{}], {} ms)",
                    subject,
                    server,
                    failure.code(),
                    failure.message(),
                    correlationId,
                    taken.toMillis());
        } else if (result instanceof OutputResult.Done accepted) {
            done.increment();
            AUDIT.info(
                    "{} on server [{}]: {} (reference [{}], correlation [{}], {} ms)",
                    subject,
                    server,
                    accepted.message(),
                    accepted.reference(),
                    correlationId,
                    taken.toMillis());
        }
    }
}
