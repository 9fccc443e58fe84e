package ch.onsphere.osp.milestone.alarm;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The alarms that a site keeps: {@code GET /alarms?page=&size=} and {@code GET /alarms/<id>}
 * (official sample). In which order they come is not known, nor whether a site gives as many on a
 * page as it was asked for; so pages are turned until nothing new comes.
 */
final class AlarmList {

    private static final int PAGE = 500;

    /** A page with fewer is the last: that no site has smaller pages is an assumption. */
    private static final int SMALLEST_FULL_PAGE = 100;

    private static final int MOST_ALARMS = 50_000;
    private static final int LARGEST_PAGE = 4 << 20;

    private final AuthorisedHttp http;

    AlarmList(AuthorisedHttp http) {
        this.http = http;
    }

    /**
     * What was read.
     *
     * @param pages how many pages there were; more than one cannot be read in one moment
     * @param strange how many entries were no alarms
     */
    record Reading(int pages, int strange) {}

    private record Page(List<JsonNode> array) {}

    private record Single(JsonNode data) {}

    /**
     * Reads all alarms.
     *
     * @param reader gets each of them once
     * @throws OspException when the site cannot be asked, or answers something else
     */
    Reading read(Consumer<SiteAlarm> reader) {
        Set<String> seen = new HashSet<>();
        int strange = 0;
        for (int page = 0; ; page++) {
            List<JsonNode> read = page(page);
            int before = seen.size();
            for (JsonNode node : read) {
                Optional<SiteAlarm> alarm = SiteAlarm.of(node);
                strange += alarm.isPresent() ? 0 : 1;
                alarm.filter(each -> seen.add(each.id())).ifPresent(reader);
            }
            if (read.size() < SMALLEST_FULL_PAGE || seen.size() == before) {
                return new Reading(page + 1, strange);
            }
            if (seen.size() > MOST_ALARMS) {
                throw MilestoneError.ALARMS_TOO_MANY.at("more than " + MOST_ALARMS);
            }
        }
    }

    private List<JsonNode> page(int page) {
        List<JsonNode> array =
                understood(() -> answer("alarms?page=" + page + "&size=" + PAGE), Page.class)
                        .array();
        if (array == null || array.contains(null)) {
            throw MilestoneError.ALARMS_UNREADABLE.at("an answer without alarms");
        }
        return array;
    }

    /** One alarm; empty when there is none of that id any more. */
    Optional<SiteAlarm> one(String id) {
        HttpAnswer answer = answer("alarms/" + id);
        return answer.status() == 404
                ? Optional.empty()
                : Optional.ofNullable(understood(() -> answer, Single.class).data())
                        .flatMap(SiteAlarm::of);
    }

    private HttpAnswer answer(String resource) {
        return http.get(resource, LARGEST_PAGE);
    }

    private static <T> T understood(Supplier<HttpAnswer> answer, Class<T> type) {
        try {
            return answer.get().json(type);
        } catch (OspException e) {
            throw concernsAlarmsAlone(MilestoneError.of(e))
                    ? MilestoneError.ALARMS_UNREADABLE.at(MilestoneError.summary(e), e)
                    : e;
        }
    }

    private static boolean concernsAlarmsAlone(MilestoneError error) {
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
}
