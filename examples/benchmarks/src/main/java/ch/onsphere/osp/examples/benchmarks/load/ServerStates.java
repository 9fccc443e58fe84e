package ch.onsphere.osp.examples.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** What a host tells of its servers. */
final class ServerStates {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private ServerStates() {}

    /** Looks until so many servers are online; the moment itself is told by the host. */
    static Instant awaitOnline(URI host, int servers, Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        JsonNode seen;
        do {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            seen = look(host.resolve("/osp/api/servers"));
            int online = 0;
            Instant last = Instant.MIN;
            for (JsonNode server : seen) {
                if (server.path("state").asText().equals("ONLINE")) {
                    online++;
                    Instant since = Instant.parse(server.path("since").asText());
                    last = since.isAfter(last) ? since : last;
                }
            }
            if (online == servers) {
                return last;
            }
        } while (System.nanoTime() - end < 0);
        throw new IllegalStateException("not all of " + servers + " servers are online: " + seen);
    }

    private static JsonNode look(URI address) {
        try (InputStream in = address.toURL().openStream()) {
            return JSON.readTree(in).path("servers");
        } catch (IOException e) {
            throw new IllegalStateException("the host does not tell of its servers", e);
        }
    }
}
