package ch.onsphere.osp.milestone.output;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.command.KeptCommand;
import ch.onsphere.osp.milestone.error.MilestoneError;
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
    private final Meters.Counter dropped;
    private final Meters.Counter unknown;
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
        this.dropped = meters.counter("milestone.commands", labels(server, "dropped"));
        this.unknown = meters.counter("milestone.commands", labels(server, "unknown"));
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

    /**
     * Notes that a command waits, and lies on the disk.
     *
     * @param subject what is to be done, on one line
     * @param correlationId names the command
     * @param why what it waits for
     */
    void waits(String subject, String correlationId, String why) {
        AUDIT.info(
                "{} on server [{}] waits: {} (correlation [{}])",
                subject,
                server,
                why,
                correlationId);
    }

    /**
     * Notes that a command of an earlier run is not carried out.
     *
     * @param subject what was to be done, on one line
     * @param kept the command
     * @param correlationId names the command
     * @param why what has changed
     */
    void dropped(String subject, KeptCommand kept, String correlationId, String why) {
        OutputResult result = OutputResult.Failed.of(whyDropped(kept, why));
        end(subject, correlationId, result, begin());
    }

    private static OspException whyDropped(KeptCommand kept, String why) {
        return kept.sending().isPresent()
                ? MilestoneError.OUTCOME_UNKNOWN.at(
                        "it was being sent when the process ended, and cannot be looked up: " + why)
                : MilestoneError.COMMAND_OUTDATED.at(why);
    }

    /**
     * Notes that a command of a server which is gone is not carried out.
     *
     * @param target the output, or the server
     * @param kept the command
     * @param correlationId names the command
     */
    static void tellAbandoned(ItemId target, KeptCommand kept, String correlationId) {
        OspException reason = whyDropped(kept, "its server is gone");
        AUDIT.warn(
                "Command to [{}] failed with [{}]: {} (correlation [{}])",
                target,
                reason.code().code(),
                reason.getMessage(),
                correlationId);
    }

    static String subject(ItemId output, String content, String target) {
        return "Output [" + output + "] content [" + content + "] for [" + target + ']';
    }

    private Meters.Counter counter(String code) {
        if (code.equals(MilestoneError.OUTCOME_UNKNOWN.code())) {
            return unknown;
        }
        return code.equals(MilestoneError.COMMAND_EXPIRED.code())
                        || code.equals(MilestoneError.COMMAND_OUTDATED.code())
                ? dropped
                : failed;
    }

    private void note(String subject, String correlationId, OutputResult result, long begin) {
        Duration taken = Duration.ofNanos(time.nanos() - begin);
        duration.record(taken);
        if (result instanceof OutputResult.Failed failure) {
            counter(failure.code()).increment();
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
