package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.intake.Source;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The events that a site keeps (Events REST API). Filters and order are known from public clients;
 * what is not kept, or not to be seen by the user, is missing without a word.
 */
final class EventList {

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 100;

    private final AuthorisedHttp http;

    EventList(AuthorisedHttp http) {
        this.http = http;
    }

    /** Some events; incomplete when there were more than are ever read. */
    record Found(List<MilestoneEvent> events, boolean isComplete) {}

    private record Page(List<JsonNode> array) {}

    /** The time of the server, which is not that of this machine. */
    Optional<Instant> serverTime() {
        return http.get("sites", ServerHttpClient.SMALL_ANSWER).clock();
    }

    /**
     * Looks for events of a type.
     *
     * @param source what they are about; empty for anything
     * @param after only those that happened later
     * @throws ch.onsphere.osp.api.OspException when the site cannot be asked, or refuses
     */
    Found find(Guid type, Optional<Source> source, Instant after) {
        String time = after.truncatedTo(ChronoUnit.SECONDS).toString();
        String query =
                filter("type", "'" + type + "'")
                        + source.map(each -> filter("source", "'" + each + "'")).orElse("")
                        + filter("time", "gt:'" + time + "'");
        List<MilestoneEvent> found = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            List<JsonNode> read = page(query, page, PAGE);
            read.forEach(node -> StreamedEvent.of(node, () -> after).ifPresent(found::add));
            if (read.size() < PAGE) {
                return new Found(found, true);
            }
        }
        return new Found(found, false);
    }

    /** Whether the site keeps any event of the type at all. */
    boolean keeps(Guid type) {
        return !page(filter("type", "'" + type + "'"), 0, 1).isEmpty();
    }

    /** The newest first, so that none is missed when more come while pages are turned. */
    private List<JsonNode> page(String query, int page, int size) {
        HttpAnswer answer =
                http.get(
                        "events?page="
                                + page
                                + "&size="
                                + size
                                + "&include=data"
                                + query
                                + filter("orderBy", "desc:'time'"),
                        ServerHttpClient.LARGE_ANSWER);
        List<JsonNode> array = answer.json(Page.class).array();
        return array == null ? List.of() : array;
    }

    private static String filter(String name, String value) {
        return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
