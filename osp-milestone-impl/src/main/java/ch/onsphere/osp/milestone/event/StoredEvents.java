package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds out whether the site keeps the events of a type. With a retention of 0 days it answers 202,
 * lets its rules run, and shows the event nowhere; the operator who looks for it should know why.
 * One event of each type is looked up, and again from time to time until one is found.
 */
final class StoredEvents {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final String REMARK =
            "; the event is not in the site's event list: if it does not appear there later, its"
                    + " retention is 0 days (Management Client > Tools > Options > Alarms and"
                    + " Events)";

    private final AuthorisedHttp http;
    private final TimeSource time;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    private enum Answer {
        FOUND,
        MISSING,
        CANNOT_TELL
    }

    private record Look(Answer answer, long nanos) {}

    StoredEvents(AuthorisedHttp http, TimeSource time) {
        this.http = http;
        this.time = time;
    }

    /** What to add to the message about an accepted event: usually nothing. */
    String remark(String type, String eventId) {
        Look last = looks.get(type);
        boolean isDue =
                last == null
                        || (last.answer() != Answer.FOUND
                                && time.nanos() - last.nanos() >= BETWEEN_LOOKS.toNanos());
        if (isDue) {
            last = new Look(look(eventId), time.nanos());
            looks.put(type, last);
        }
        return last.answer() == Answer.MISSING ? REMARK : "";
    }

    /** Whether events of a type were seen in the site's list. */
    boolean isKnownToKeep(String type) {
        Look last = looks.get(type);
        return last != null && last.answer() == Answer.FOUND;
    }

    private Answer look(String eventId) {
        try {
            return switch (http.get("events/" + eventId, ServerHttpClient.SMALL_ANSWER).status()) {
                case 200 -> Answer.FOUND;
                case 404 -> Answer.MISSING;
                default -> Answer.CANNOT_TELL;
            };
        } catch (OspException e) {
            return Answer.CANNOT_TELL;
        }
    }
}
