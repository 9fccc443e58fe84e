package ch.onsphere.osp.milestone.event;

import static java.util.stream.Collectors.joining;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.intake.Guid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The objects of one kind on a site, found by exact name. The list is kept for a round, or until a
 * name is not in it, or an id from it turns out unknown; then it is read again, but not again and
 * again.
 */
final class Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(10);

    private static final int MOST_NAMED = 3;
    private static final int LONGEST_NAME = 120;

    private final AuthorisedHttp http;
    private final TimeSource time;
    private final NameRounds rounds;
    private final List<String> resources;
    private final MilestoneError unknown;
    private final MilestoneError ambiguous;
    private List<NamedObject> objects;
    private OspException unreadable;
    private long readNanos;
    private long round;

    /**
     * Reads nothing yet.
     *
     * @param rounds tells how long a list is believed
     * @param resources the resources whose objects share one name space
     */
    Catalogue(
            AuthorisedHttp http,
            TimeSource time,
            NameRounds rounds,
            List<String> resources,
            MilestoneError unknown,
            MilestoneError ambiguous) {
        this.http = http;
        this.time = time;
        this.rounds = rounds;
        this.resources = List.copyOf(resources);
        this.unknown = unknown;
        this.ambiguous = ambiguous;
    }

    /**
     * The id of the one object of this name.
     *
     * @throws OspException when there is none, or more than one, or the list cannot be read
     */
    synchronized String idOf(String name) {
        List<NamedObject> found = named(name, list());
        if (found.isEmpty() && isOld()) {
            read();
            found = named(name, list());
        }
        if (found.isEmpty()) {
            throw unknown.at(quoted(name) + suggestions(name));
        }
        if (found.size() > 1) {
            throw ambiguous.at(
                    quoted(name)
                            + " is each of "
                            + found.stream()
                                    .map(NamedObject::id)
                                    .limit(MOST_NAMED)
                                    .collect(joining(", ")));
        }
        return found.get(0).id().toLowerCase(Locale.ROOT);
    }

    /**
     * Looks for an object by its id.
     *
     * @throws OspException when the list cannot be read
     */
    synchronized boolean contains(String id) {
        if (list().stream().noneMatch(object -> id.equalsIgnoreCase(object.id())) && isOld()) {
            read();
        }
        return list().stream().anyMatch(object -> id.equalsIgnoreCase(object.id()));
    }

    /**
     * The name of the one object that is meant.
     *
     * @param text its id or its name
     * @throws OspException as of {@link #idOf}
     */
    synchronized String nameOf(String text) {
        String id = Guid.isOne(text) ? text : idOf(text);
        if (!contains(id)) {
            throw unknown.at("id " + id);
        }
        return list().stream()
                .filter(object -> id.equalsIgnoreCase(object.id()))
                .findFirst()
                .map(object -> object.name() == null ? object.shownName() : object.name())
                .orElseThrow();
    }

    /** The event types that belong to a group of states. */
    synchronized List<NamedObject> ofStateGroup(String group) {
        return list().stream()
                .filter(object -> group.equalsIgnoreCase(object.stateGroupId()))
                .filter(object -> object.id() != null && Guid.isOne(object.id()))
                .toList();
    }

    /** Makes the next look-up read the list anew, unless it was read a moment ago. */
    synchronized void refresh() {
        if (isOld()) {
            objects = null;
            unreadable = null;
        }
    }

    /** The list as it was read last in this round. */
    private List<NamedObject> list() {
        boolean isMissing = objects == null && (unreadable == null || isOld());
        if (isMissing || round != rounds.current()) {
            renew();
        }
        if (objects == null) {
            throw unreadable;
        }
        return objects;
    }

    /** Should the list not be readable any more, an earlier one has to do. */
    private void renew() {
        List<NamedObject> known = objects;
        read();
        if (objects == null && known != null) {
            LOG.warn("What {} mean is not known anew: {}", resources, unreadable.getMessage());
            objects = known;
            unreadable = null;
        }
    }

    private boolean isOld() {
        return time.nanos() - readNanos >= BETWEEN_READINGS.toNanos();
    }

    private void read() {
        readNanos = time.nanos();
        round = rounds.current();
        try {
            List<NamedObject> all = new ArrayList<>();
            for (String resource : resources) {
                all.addAll(
                        http.get(resource, ServerHttpClient.LARGE_ANSWER)
                                .json(NamedObject.Listing.class)
                                .objects());
            }
            objects = all;
            unreadable = null;
        } catch (OspException e) {
            objects = null;
            unreadable = e;
            if (concernsTheListAlone(MilestoneError.of(e))) {
                unreadable = MilestoneError.LIST_UNREADABLE.at(MilestoneError.summary(e), e);
            }
        }
    }

    /** Whether the server answers, but not this. Outputs that need no list can still work. */
    private static boolean concernsTheListAlone(MilestoneError error) {
        return switch (error) {
            case FORBIDDEN,
                    REQUEST_REFUSED,
                    SERVER_FAILED,
                    ANSWER_NOT_UNDERSTOOD,
                    ANSWER_TOO_LARGE ->
                    true;
            default -> false;
        };
    }

    private static List<NamedObject> named(String name, List<NamedObject> among) {
        // The same object may stand in more than one list.
        Map<String, NamedObject> byId = new LinkedHashMap<>();
        among.stream()
                .filter(object -> object.isNamed(name))
                .forEach(object -> byId.putIfAbsent(object.id().toLowerCase(Locale.ROOT), object));
        return List.copyOf(byId.values());
    }

    private String suggestions(String name) {
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, name.length() / 3));
        String lower = name.toLowerCase(Locale.ROOT);
        String near =
                objects.stream()
                        .map(NamedObject::shownName)
                        .filter(each -> distance.apply(lower, each.toLowerCase(Locale.ROOT)) >= 0)
                        .limit(MOST_NAMED)
                        .map(Catalogue::quoted)
                        .collect(joining(" or "));
        return near.isEmpty() ? "" : "; did you mean " + near + "?";
    }

    private static String quoted(String name) {
        return '"' + Printable.line(name, LONGEST_NAME) + '"';
    }
}
