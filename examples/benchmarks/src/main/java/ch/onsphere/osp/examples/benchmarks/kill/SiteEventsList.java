package ch.onsphere.osp.examples.benchmarks.kill;

import ch.onsphere.osp.examples.benchmarks.load.BareRequests;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What the site says has happened, by the message that came with each event. */
final class SiteEventsList {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 1000;

    private SiteEventsList() {}

    /** How often each message came. */
    static Map<String, Integer> byMessage(BareRequests site) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        JsonNode page;
        int number = 0;
        do {
            page =
                    JSON.readTree(
                                    site.get(
                                            "/API/rest/v1/events?include=data&size="
                                                    + PAGE
                                                    + "&page="
                                                    + number++))
                            .path("array");
            page.forEach(event -> counts.merge(event.path("data").asText(), 1, Integer::sum));
        } while (page.size() == PAGE);
        return counts;
    }
}
