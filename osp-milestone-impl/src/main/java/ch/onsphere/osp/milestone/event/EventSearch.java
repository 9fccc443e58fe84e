package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.command.Finding;
import ch.onsphere.osp.milestone.command.LostAnswer;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.intake.EventTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks in the site's list of events for one whose answer was lost: of the same type and source,
 * not older than the request, and not known to be another command's. The list is no proof that
 * nothing happened unless it is one that shows such events at all.
 */
final class EventSearch {

    /** What happened so little before the request may be it, if two clocks of the site differ. */
    private static final Duration DOUBTFUL_BEFORE = Duration.ofSeconds(60);

    private static final int PAGE = 500;

    private final AuthorisedHttp http;
    private final EventTrail trail;
    private final EventClock clock;
    private final StoredEvents stored;
    private final TimeSource time;

    EventSearch(AuthorisedHttp http, EventTrail trail, StoredEvents stored, TimeSource time) {
        this.http = http;
        this.trail = trail;
        this.clock = new EventClock(trail);
        this.stored = stored;
        this.time = time;
    }

    /**
     * Looks for the event of a request. May block as long as requests may take. One looks after the
     * other: who looked at an older list would not find what another has left over for it.
     */
    synchronized Finding find(TriggerRequest asked, LostAnswer lost) {
        HttpAnswer answer;
        try {
            answer = http.get(query(asked), ServerHttpClient.LARGE_ANSWER);
        } catch (OspException e) {
            return new Finding.NotNow(e);
        }
        if (answer.status() == 403 || answer.status() == 400 || answer.status() == 404) {
            return new Finding.Unknowable("the site's event list: " + answer.describe());
        }
        if (answer.clock().isEmpty()) {
            return new Finding.Unknowable("the site does not tell its clock");
        }
        ListedEvent.Listing listing;
        try {
            listing = answer.json(ListedEvent.Listing.class);
            // Whoever stops while others are under way leaves the doubt to the next run.
            trail.awaitOthers(asked.type());
        } catch (OspException e) {
            return new Finding.NotNow(e);
        }
        // Between both readings lies the answer's way, and less than a second that is cut off.
        Duration ahead = Duration.between(time.now(), answer.clock().get());
        return judge(asked, listing.events(), lost, lost.sentAt().plus(ahead));
    }

    private Finding judge(
            TriggerRequest asked, List<ListedEvent> events, LostAnswer lost, Instant sent) {
        if (events.isEmpty() && !stored.isKnownToKeep(asked.type())) {
            return new Finding.Unknowable(
                    "no event of this type is in the site's list: its retention is 0 days, or the"
                            + " user's role may not see it");
        }
        Instant earliest = clock.earliest(lost.sentAt(), sent, events);
        List<ListedEvent> candidates = new ArrayList<>();
        boolean isClose = false;
        for (ListedEvent event : events) {
            Instant at = EventTime.parse(event.time()).orElse(Instant.MAX);
            if (!event.mayBeOf(asked)
                    || trail.isKnown(event.id())
                    || lost.others().contains(event.id())) {
                continue;
            }
            if (!at.isBefore(earliest)) {
                candidates.add(0, event);
            } else if (!at.isBefore(sent.minus(DOUBTFUL_BEFORE))) {
                isClose = true;
            }
        }
        if (!reachesBack(asked, events, sent)) {
            return new Finding.Unknowable("too many events of this type happened since");
        }
        for (ListedEvent each : candidates) {
            if (trail.claim(asked.type(), each.id())) {
                return new Finding.Found(
                        new OutputResult.Done(
                                "XProtect accepted the event; the answer was lost, and the event was"
                                        + " found in the site's list",
                                each.id()));
            }
        }
        return isClose
                ? new Finding.Unknowable(
                        "an event like it happened shortly before, by the site's clock")
                : new Finding.Absent();
    }

    /**
     * Whether all events that could be it are in the list, and all known ones are known still. Of
     * events that have a message, those with another one do not matter.
     */
    private boolean reachesBack(TriggerRequest asked, List<ListedEvent> events, Instant sent) {
        Duration back = Duration.between(sent, time.now()).plus(DOUBTFUL_BEFORE);
        return (asked.message().isPresent() || trail.reaches(back))
                && (events.size() < PAGE
                        || EventTime.parse(events.get(events.size() - 1).time())
                                .orElse(Instant.MAX)
                                .isBefore(sent.minus(DOUBTFUL_BEFORE)));
    }

    private static String query(TriggerRequest asked) {
        String source = asked.source().map(path -> "&source=%27" + path + "%27").orElse("");
        return "events?page=0&size="
                + PAGE
                + "&include=data&orderBy=desc:%27time%27&type=%27"
                + asked.type()
                + "%27"
                + source;
    }
}
