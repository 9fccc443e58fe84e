package ch.onsphere.osp.milestone.webhook;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is counted and logged of posts. Anybody can post, so a refusal is not logged each time. */
final class PostRecord {

    private static final Logger LOG = LoggerFactory.getLogger(PostRecord.class);
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

    /** So long a site may be silent after a post that was not taken, and still be told of. */
    private static final Duration TELLING = Duration.ofMinutes(15);

    private static final int MOST_SITES = 20;
    private static final int LONGEST_NAME = 120;

    private final ItemId server;
    private final TimeSource time;
    private final Meters.Counter accepted;
    private final Meters.Counter repeated;
    private final Meters.Counter refused;
    private final Meters.Counter unavailable;
    private final Map<MilestoneError, Long> warned = new EnumMap<>(MilestoneError.class);
    private final Set<String> sites = new HashSet<>();
    private volatile String lastSite = "";
    private volatile Trouble trouble;

    /** A post of the site itself, for its signature was right, that was not taken. */
    private record Trouble(OspException why, long nanos) {}

    PostRecord(ItemId server, Meters meters, TimeSource time) {
        this.server = server;
        this.time = time;
        this.accepted = meters.counter("milestone.webhooks", labels(server, "accepted"));
        this.repeated = meters.counter("milestone.webhooks", labels(server, "repeated"));
        this.refused = meters.counter("milestone.webhooks", labels(server, "refused"));
        this.unavailable = meters.counter("milestone.webhooks", labels(server, "unavailable"));
    }

    private static Map<String, String> labels(ItemId server, String result) {
        return Map.of("server", server.value(), "result", result);
    }

    /** Why what the site posts is not taken; empty when it is, as far as anybody knows. */
    Optional<OspException> trouble() {
        return Optional.ofNullable(trouble)
                .filter(last -> time.nanos() - last.nanos() < TELLING.toNanos())
                .map(Trouble::why);
    }

    int accepted() {
        trouble = null;
        accepted.increment();
        return 200;
    }

    int repeated() {
        trouble = null;
        repeated.increment();
        return 200;
    }

    int unavailable(Throwable failure) {
        unavailable.increment();
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (cause instanceof OspException why) {
            trouble = new Trouble(why, time.nanos());
            warn(MilestoneError.of(why), why.getMessage());
        } else {
            LOG.error("A post for server [{}] could not be taken", server, cause);
        }
        return 503;
    }

    void refused(MilestoneError error, String detail) {
        refused.increment();
        OspException why = error.at(detail);
        if (error == MilestoneError.WEBHOOK_CLOCK) {
            trouble = new Trouble(why, time.nanos());
        }
        warn(error, why.getMessage());
    }

    private synchronized void warn(MilestoneError error, String message) {
        Long last = warned.get(error);
        if (last == null || time.nanos() - last >= BETWEEN_WARNINGS.toNanos()) {
            warned.put(error, time.nanos());
            LOG.warn("A post for server [{}] was refused, {}: {}", server, error.code(), message);
        }
    }

    /**
     * A right signature proves the token, not the site: a name that was not seen before is shown,
     * for a token that two sites share leads the events of both here.
     */
    void site(String name) {
        // Nearly always the one of the last post.
        if (!name.equals(lastSite)) {
            lastSite = name;
            look(name);
        }
    }

    private synchronized void look(String name) {
        String shown = Printable.line(name.toLowerCase(Locale.ROOT), LONGEST_NAME);
        if (sites.size() < MOST_SITES && sites.add(shown)) {
            if (sites.size() == 1) {
                LOG.info("The webhooks of server [{}] come from site [{}]", server, shown);
            } else {
                LOG.warn(
                        "The webhooks of server [{}] come from site [{}] as well; give each site a"
                                + " token and a path of its own, unless this is a child site",
                        server,
                        shown);
            }
        }
    }
}
